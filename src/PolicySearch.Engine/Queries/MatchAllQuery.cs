namespace PolicySearch.Engine.Queries;

/// <summary>All documents, each with the same score.</summary>
/// <param name="Score">The score of every document.</param>
public sealed record MatchAllQuery(float Score = 1f) : Query;
