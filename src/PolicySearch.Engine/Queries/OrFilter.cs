namespace PolicySearch.Engine.Queries;

/// <summary>Documents that pass any of the filters; without filters none.</summary>
public sealed record OrFilter(params IReadOnlyList<Filter> Filters) : Filter;
