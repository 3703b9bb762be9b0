namespace PolicySearch.Api.Clauses;

/// <summary>A clause with those around it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Before">Clauses before it in its document, in order, as many as <c>context</c> says.</param>
/// <param name="After">Clauses behind it in its document, in order, as many as <c>context</c> says.</param>
internal sealed record ClauseInContext(ClauseAnswer Clause, IReadOnlyList<ClauseAnswer> Before, IReadOnlyList<ClauseAnswer> After);
