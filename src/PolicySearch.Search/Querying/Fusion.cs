namespace PolicySearch.Search.Querying;

/// <summary>Makes one list of two. Pure functions; ties are broken by document number.</summary>
public static class Fusion
{
    /// <summary>Fuses two lists, each best first.</summary>
    public static IReadOnlyList<FusedDoc> Fuse(
        IReadOnlyList<RankedDoc> keyword,
        IReadOnlyList<RankedDoc> semantic,
        FusionOptions options)
    {
        // BM25 has a natural zero, no word found; a cosine has none, so the last candidate that counts is its zero.
        var keywordScale = Scale(keyword, options, keyword.Count < options.MinMaxDepth ? 0 : null);
        var semanticScale = Scale(semantic, options, null);
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
                Score = before.Score + options.SemanticWeight * semanticScale(i + 1, score),
                SemanticRank = i + 1,
                SemanticScore = score,
            };
        }

        return [.. fused.Values.OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc).Take(options.Candidates)];
    }

    /// <summary>A list's own mapping of rank and raw score to what is weighed.</summary>
    private static Func<int, float, double> Scale(IReadOnlyList<RankedDoc> list, FusionOptions options, double? zero)
    {
        if (options.Method == FusionMethod.ReciprocalRank)
            return (rank, _) => 1.0 / (options.RankConstant + rank);
        if (list.Count == 0)
            return (_, _) => 0;

        double high = list[0].Score;
        var low = zero ?? list[Math.Min(options.MinMaxDepth, list.Count) - 1].Score;
        return high > low
            ? (_, score) => Math.Max(0, (score - low) / (high - low))
            : (_, _) => 1;
    }
}
