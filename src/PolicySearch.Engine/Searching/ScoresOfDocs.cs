using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Scores documents that were found in another way; the cost grows with their number, not with that of the matches.</summary>
internal static class ScoresOfDocs
{
    /// <summary>The scores, in the order of the documents; 0 where one does not match or stands in none of the segments.</summary>
    public static float[] Of(IReadOnlyList<SegmentLeaf> leaves, Query query, int[] docs)
    {
        var scores = new float[docs.Length];
        var order = Enumerable.Range(0, docs.Length).ToArray();
        Array.Sort((int[])docs.Clone(), order);
        var weight = new QueryWeigher(new IndexStatistics(leaves)).Weigh(query);
        foreach (var leaf in leaves)
        {
            if (weight.Scorer(leaf) is { } scorer)
                Fill(scores, leaf, scorer, docs, order);
        }

        return scores;
    }

    private static void Fill(float[] scores, SegmentLeaf leaf, Scorer scorer, int[] docs, int[] order)
    {
        foreach (var place in order)
        {
            var doc = docs[place] - leaf.DocBase;
            if (doc < 0)
                continue;
            if (doc >= leaf.Core.DocCount)
                break;
            if (scorer.Doc < doc && scorer.Advance(doc) == Scorer.NoMoreDocs)
                break;
            if (scorer.Doc == doc)
                scores[place] = scorer.Score();
        }

        scorer.Release();
    }
}
