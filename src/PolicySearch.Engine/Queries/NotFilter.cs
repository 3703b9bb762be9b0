namespace PolicySearch.Engine.Queries;

/// <summary>Documents that do not pass a filter.</summary>
public sealed record NotFilter(Filter Filter) : Filter;
