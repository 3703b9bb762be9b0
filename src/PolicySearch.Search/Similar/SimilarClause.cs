using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Similar;

/// <summary>A clause like the one that was asked about.</summary>
/// <param name="Kind">Near-copy, partly copied or related.</param>
/// <param name="Shared">How much text the two have in common.</param>
/// <param name="Cosine">Cosine of the vectors nearest to each other, −1 to 1; null where the index has none.</param>
/// <param name="Clause">The clause; its highlights are the stretches that the two have in common, its score is <paramref name="Cosine"/> or 0.</param>
public sealed record SimilarClause(SimilarityKind Kind, SharedText Shared, double? Cosine, SearchHit Clause);
