using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>
/// A closer look at the first candidates, too dear for all: pairs of characters beside the words, and the clause as a whole beside its nearest text.
/// </summary>
internal sealed class Refinement(IndexSearcher searcher, SearchSettings settings, QueryPlan plan, QuestionMeaning question)
{
    /// <summary>How many candidates are looked at.</summary>
    public const int Depth = 200;

    /// <summary>The candidates with their scores anew; their ranks stay those of the two lists.</summary>
    public IReadOnlyList<FusedDoc> Refine(IReadOnlyList<FusedDoc> docs)
    {
        int[] ids = [.. docs.Select(doc => doc.Doc)];
        var pairs = plan.Pairs is null ? new float[ids.Length] : searcher.Score(plan.Pairs, ids);
        var penalties = TitlePenalty.Of(searcher, ids, settings);
        var stretches = searcher.GetIntegers(ids, IndexFields.Stretches);
        var looked = docs.Select((doc, i) => doc with
        {
            PairScore = pairs[i],
            SemanticScore = question.IsEmpty ? 0 : Nearness(doc.Doc, (int)(stretches[i] ?? 0), penalties[i]),
        }).ToDictionary(doc => doc.Doc);
        var words = looked.Values
            .Select(doc => new RankedDoc(doc.Doc, doc.KeywordScore + (settings.PairWeight * doc.PairScore)))
            .Where(doc => doc.Score > 0);
        var meaning = looked.Values.Where(doc => doc.SemanticScore != 0).Select(doc => new RankedDoc(doc.Doc, doc.SemanticScore));
        var refined = Fusion.Fuse(BestFirst(words), BestFirst(meaning), settings.Fusion);
        var scores = refined.ToDictionary(doc => doc.Doc, doc => doc.Score);
        return [.. looked.Values.Select(doc => doc with { Score = scores.GetValueOrDefault(doc.Doc) })];
    }

    private static RankedDoc[] BestFirst(IEnumerable<RankedDoc> docs) => [.. docs.OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc)];

    /// <summary>0 where the clause has no vectors yet.</summary>
    private float Nearness(int doc, int stretches, float penalty)
    {
        var texts = searcher.GetVectors(doc, IndexFields.Embedding);
        if (texts.Count == 0)
            return 0;
        var nearness = question.Nearness(texts, Math.Max(1, texts.Count - stretches)) - penalty;
        return settings.OwnTextWeight > 0 && searcher.GetVectors(doc, IndexFields.OwnEmbedding) is [var own]
            ? ((1 - settings.OwnTextWeight) * nearness) + (settings.OwnTextWeight * question.Nearness(own))
            : nearness;
    }
}
