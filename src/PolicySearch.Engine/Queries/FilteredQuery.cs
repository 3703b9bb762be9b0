namespace PolicySearch.Engine.Queries;

/// <summary>The documents of a query that pass a filter, with the query's scores.</summary>
public sealed record FilteredQuery(Query Query, Filter Filter) : Query;
