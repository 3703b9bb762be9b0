namespace PolicySearch.Search.Querying;

/// <summary>Counts of one facet.</summary>
/// <param name="Field">What was counted.</param>
/// <param name="Values">Values by falling count.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);
