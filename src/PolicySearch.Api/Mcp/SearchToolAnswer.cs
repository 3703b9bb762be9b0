namespace PolicySearch.Api.Mcp;

/// <summary>Answer of search_clauses.</summary>
/// <param name="Total">How many clauses there are.</param>
/// <param name="TotalIsExact">False where there are more.</param>
/// <param name="Clauses">The best ones, best first.</param>
/// <param name="LeftOut">Those that did not fit into max_chars.</param>
/// <param name="Notices">What to know of the answer.</param>
internal sealed record SearchToolAnswer(
    long Total, bool TotalIsExact, IReadOnlyList<ToolClause> Clauses, IReadOnlyList<LeftOutClause> LeftOut, IReadOnlyList<string> Notices);
