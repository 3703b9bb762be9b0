namespace PolicySearch.Engine.Queries;

/// <summary>A restriction on documents that does not touch scores.</summary>
public abstract record Filter;
