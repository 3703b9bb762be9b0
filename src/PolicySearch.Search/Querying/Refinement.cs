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
        var nearness = question.IsEmpty ? new float[ids.Length] : Nearness(ids);
        FusedDoc[] looked = [.. docs.Select((doc, i) => doc with { PairScore = pairs[i], SemanticScore = nearness[i] })];
        var words = looked
            .Select(doc => new RankedDoc(doc.Doc, doc.KeywordScore + (settings.PairWeight * doc.PairScore)))
            .Where(doc => doc.Score > 0);
        var meaning = looked.Where(doc => doc.SemanticScore != 0).Select(doc => new RankedDoc(doc.Doc, doc.SemanticScore));
        var scores = Fusion.Fuse(BestFirst(words), BestFirst(meaning), settings.Fusion).ToDictionary(doc => doc.Doc, doc => doc.Score);
        return Array.ConvertAll(looked, doc => doc with { Score = scores.GetValueOrDefault(doc.Doc) });
    }

    private static RankedDoc[] BestFirst(IEnumerable<RankedDoc> docs) => [.. docs.OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc)];

    /// <summary>How near each of some clauses is; 0 where one has no vectors yet.</summary>
    private float[] Nearness(int[] docs)
    {
        var penalties = TitlePenalty.Of(searcher, docs, settings);
        var stretches = searcher.GetIntegers(docs, IndexFields.Stretches);
        IReadOnlyList<float[]>[] texts = [.. question.Vectors.Select(vector => searcher.Cosines(IndexFields.Embedding, vector, docs))];
        var own = settings.OwnTextWeight > 0 ? searcher.Cosines(IndexFields.OwnEmbedding, question.Vectors[0], docs) : null;
        var nearness = new float[docs.Length];
        for (var i = 0; i < docs.Length; i++)
        {
            if (texts[0][i].Length == 0)
                continue;
            nearness[i] = QuestionMeaning.Nearness(texts.Select(cosines => cosines[i]), (int)(stretches[i] ?? 0)) - penalties[i];
            if (own?[i] is [var cosine])
                nearness[i] = ((1 - settings.OwnTextWeight) * nearness[i]) + (settings.OwnTextWeight * cosine);
        }

        return nearness;
    }
}
