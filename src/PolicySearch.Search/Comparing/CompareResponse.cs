namespace PolicySearch.Search.Comparing;

/// <summary>Several regions side by side.</summary>
/// <param name="Query">The question.</param>
/// <param name="Measure">When a clause counts as a counterpart.</param>
/// <param name="Cities">One column a region, in the order of the request; parents behind.</param>
public sealed record CompareResponse(string Query, CounterpartMeasure Measure, IReadOnlyList<CityColumn> Cities);
