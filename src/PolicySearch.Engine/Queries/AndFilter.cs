namespace PolicySearch.Engine.Queries;

/// <summary>Documents that pass all filters; without filters all documents.</summary>
public sealed record AndFilter(params IReadOnlyList<Filter> Filters) : Filter;
