namespace PolicySearch.Search.Querying;

/// <summary>How a hit came to its score. A rank of null says that the list did not have it.</summary>
/// <param name="KeywordRank">Rank by words.</param>
/// <param name="KeywordScore">BM25.</param>
/// <param name="SemanticRank">Rank by meaning.</param>
/// <param name="SemanticScore">Cosine.</param>
/// <param name="Terms">Share of each term in the BM25 score.</param>
public sealed record HitExplanation(
    int? KeywordRank,
    double? KeywordScore,
    int? SemanticRank,
    double? SemanticScore,
    IReadOnlyList<TermScore> Terms);
