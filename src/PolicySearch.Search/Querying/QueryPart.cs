using PolicySearch.Engine.Queries;

namespace PolicySearch.Search.Querying;

/// <summary>A piece of a query that gives its share of the score.</summary>
/// <param name="Label">The term, phrase or department, for people.</param>
/// <param name="Query">What it asks the index.</param>
/// <param name="Sequences">The terms, one sequence for each alternative: for highlights.</param>
internal sealed record QueryPart(string Label, Query Query, IReadOnlyList<TermSequence> Sequences);
