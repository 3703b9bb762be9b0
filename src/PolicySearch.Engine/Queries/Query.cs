namespace PolicySearch.Engine.Queries;

/// <summary>What to look for, and how it is scored. Queries are immutable and know nothing of an index.</summary>
public abstract record Query;
