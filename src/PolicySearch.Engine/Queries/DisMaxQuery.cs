namespace PolicySearch.Engine.Queries;

/// <summary>Any of the parts; the score is that of the best part plus <paramref name="TieBreaker"/> times the others'. Fit for alternative forms of one name.</summary>
/// <param name="Parts">The alternatives.</param>
/// <param name="TieBreaker">0 for the best part alone, 1 for the sum.</param>
public sealed record DisMaxQuery(IReadOnlyList<Query> Parts, float TieBreaker = 0f) : Query;
