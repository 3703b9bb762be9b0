namespace PolicySearch.Engine.Queries;

/// <summary>A query with its scores multiplied.</summary>
/// <param name="Query">The query.</param>
/// <param name="Boost">Factor of its scores, at least 0.</param>
public sealed record BoostQuery(Query Query, float Boost) : Query;
