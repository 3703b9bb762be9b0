namespace PolicySearch.Search.Querying;

/// <summary>How a hit came to its score. A rank of null says that the list did not have it.</summary>
/// <param name="KeywordRank">Rank by words.</param>
/// <param name="KeywordScore">BM25.</param>
/// <param name="SemanticRank">Rank by meaning.</param>
/// <param name="SemanticScore">Cosine; among the first candidates of hybrid mode the mean of that of the nearest text and that of the whole clause.</param>
/// <param name="Terms">Share of each term in the BM25 score.</param>
/// <param name="PairScore">BM25 of the pairs of characters, counted beside the words among the first candidates of hybrid mode.</param>
/// <param name="Preferred">What was added to the fused score, or taken off: <c>citation</c>, <c>place</c>, <c>department</c>, <c>duty</c>, <c>document</c>, <c>who</c>, <c>law</c>, <c>localRule</c>.</param>
public sealed record HitExplanation(
    int? KeywordRank,
    double? KeywordScore,
    int? SemanticRank,
    double? SemanticScore,
    IReadOnlyList<TermScore> Terms,
    double? PairScore = null,
    IReadOnlyList<TermScore>? Preferred = null);
