namespace PolicySearch.Api.Mcp;

/// <summary>Answer of get_clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Before">Those before it, in order.</param>
/// <param name="After">Those behind it, in order.</param>
/// <param name="LeftOut">Neighbours that did not fit into max_chars.</param>
internal sealed record ClauseToolAnswer(
    ToolClause Clause, IReadOnlyList<ToolClause> Before, IReadOnlyList<ToolClause> After, IReadOnlyList<LeftOutClause> LeftOut);
