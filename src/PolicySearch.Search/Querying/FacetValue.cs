namespace PolicySearch.Search.Querying;

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as a filter takes it.</param>
/// <param name="Count">How many clauses of the answer have it.</param>
public sealed record FacetValue(string Value, long Count);
