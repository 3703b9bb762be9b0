using PolicySearch.Search.Comparing;

namespace PolicySearch.Api.Mcp;

/// <summary>Answer of compare_cities.</summary>
/// <param name="Measure">When a clause counts as a counterpart.</param>
/// <param name="Cities">One entry a region.</param>
/// <param name="LeftOut">Clauses that did not fit into max_chars.</param>
internal sealed record CompareToolAnswer(
    CounterpartMeasure Measure, IReadOnlyList<CityToolAnswer> Cities, IReadOnlyList<LeftOutClause> LeftOut);
