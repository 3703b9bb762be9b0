namespace PolicySearch.Search.Querying;

/// <summary>Makes one list of two. Pure functions; ties are broken by document number.</summary>
public static class Fusion
{
    /// <summary>So many candidates all count.</summary>
    private const int FewCandidates = 10;

    /// <summary>Fuses two lists, each best first.</summary>
    public static IReadOnlyList<FusedDoc> Fuse(
        IReadOnlyList<RankedDoc> keyword,
        IReadOnlyList<RankedDoc> semantic,
        FusionOptions options)
    {
        var keywordScale = KeywordScale(keyword, options);
        var semanticScale = SemanticScale(semantic, options);
        var fused = new Dictionary<int, FusedDoc>(keyword.Count + semantic.Count);
        for (var i = 0; i < keyword.Count; i++)
        {
            var (doc, score) = keyword[i];
            fused[doc] = new FusedDoc(doc, options.KeywordWeight * keywordScale(i + 1, score), i + 1, score, 0, 0);
        }

        for (var i = 0; i < semantic.Count; i++)
        {
            var (doc, score) = semantic[i];
            var before = fused.GetValueOrDefault(doc, new FusedDoc(doc, 0, 0, 0, 0, 0));
            fused[doc] = before with
            {
                Score = before.Score + (options.SemanticWeight * semanticScale(i + 1, score)),
                SemanticRank = i + 1,
                SemanticScore = score,
            };
        }

        var docs = FusedDoc.BestFirst([.. fused.Values]);
        return docs.Length <= options.Candidates ? docs : docs[..options.Candidates];
    }

    /// <summary>
    /// BM25 has a natural zero, no word found, and no natural end: the best hit of a question whose words hardly occur must not
    /// count as much as that of one whose words all do, so a constant is added to the best score.
    /// </summary>
    private static Func<int, float, double> KeywordScale(IReadOnlyList<RankedDoc> list, FusionOptions options)
    {
        if (options.Method == FusionMethod.ReciprocalRank)
            return (rank, _) => ReciprocalRank(rank, options);
        var end = list.Count == 0 ? 0 : list[0].Score + options.KeywordSlack;
        return end > 0 ? (_, score) => score / end : (_, _) => 0;
    }

    /// <summary>A cosine has no natural zero: the last candidate that counts is it, in a small corpus one behind the middle.</summary>
    private static Func<int, float, double> SemanticScale(IReadOnlyList<RankedDoc> list, FusionOptions options)
    {
        if (options.Method == FusionMethod.ReciprocalRank)
            return (rank, _) => ReciprocalRank(rank, options);
        if (list.Count == 0)
            return (_, _) => 0;
        double high = list[0].Score;
        double low = list[LastThatCounts(list.Count, options) - 1].Score;
        return high > low
            ? (_, score) => Math.Max(0, (score - low) / (high - low))
            : (_, _) => 1;
    }

    private static int LastThatCounts(int count, FusionOptions options) => Math.Min(options.SemanticDepth, Math.Min(count, FewCandidates + (count / 2)));

    private static double ReciprocalRank(int rank, FusionOptions options) => 1.0 / (options.RankConstant + rank);
}
