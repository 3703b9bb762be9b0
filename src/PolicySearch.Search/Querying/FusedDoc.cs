namespace PolicySearch.Search.Querying;

/// <summary>A candidate after fusion. Ranks count from 1; 0 says that the list did not have it.</summary>
/// <param name="Doc">Document number, valid within one searcher.</param>
/// <param name="Score">Fused score.</param>
/// <param name="KeywordRank">Rank in the list of words.</param>
/// <param name="KeywordScore">BM25 score, 0 without a rank.</param>
/// <param name="SemanticRank">Rank in the list of meaning.</param>
/// <param name="SemanticScore">Cosine, 0 without a rank; among the first candidates that of the nearest text and of the whole clause, see <see cref="Refinement"/>.</param>
/// <param name="PairScore">BM25 score of the pairs of characters, among the first candidates.</param>
public readonly record struct FusedDoc(
    int Doc,
    double Score,
    int KeywordRank,
    float KeywordScore,
    int SemanticRank,
    float SemanticScore,
    float PairScore = 0)
{
    /// <summary>Sorts candidates by score, equal ones by document number.</summary>
    /// <returns>The array that was given.</returns>
    internal static FusedDoc[] BestFirst(FusedDoc[] docs)
    {
        Array.Sort(docs, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        return docs;
    }
}
