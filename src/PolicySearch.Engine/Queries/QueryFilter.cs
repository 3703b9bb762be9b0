namespace PolicySearch.Engine.Queries;

/// <summary>Documents that match a query, whatever their score.</summary>
/// <param name="Query">The query.</param>
public sealed record QueryFilter(Query Query) : Filter;
