using System.Buffers;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Finds the best matches without scoring all: every range of documents has a bound; the most promising ranges are searched
/// first for a threshold, then all in order, but for those that cannot reach it.
/// </summary>
/// <param name="limit">How many hits are wanted.</param>
/// <param name="hits">Receives the matches.</param>
internal sealed class PrunedSearch(int limit, BestHits hits)
{
    /// <summary>Ranges that are searched first, for a few hits.</summary>
    private const int FirstRanges = 32;

    /// <summary>More of them for many hits: so many hits are hoped for in each.</summary>
    private const int HitsPerRange = 4;

    /// <summary>Searching first must not be a large part of all.</summary>
    private const int MinRangesPerFirst = 4;

    public void Run(SegmentLeaf leaf, Scorer scorer)
    {
        var docCount = leaf.Core.DocCount;
        var buffer = ArrayPool<float>.Shared.Rent(DocRanges.Count(docCount));
        var bounds = buffer.AsSpan(0, DocRanges.Count(docCount));
        scorer.FillBounds(bounds);
        if (!hits.IsCounting)
            FindThreshold(scorer, bounds, docCount);
        hits.DocBase = leaf.DocBase;
        for (var range = Next(bounds, 0, hits); range < bounds.Length; range = Next(bounds, range + 1, hits))
            Collect(scorer, range, docCount, hits);

        ArrayPool<float>.Shared.Return(buffer);
    }

    private static int Next(ReadOnlySpan<float> bounds, int from, BestHits hits) => RangeBounds.Next(bounds, from, Math.Max(0, hits.Threshold));

    private static void Collect(Scorer scorer, int range, int docCount, HitSink hits)
    {
        var from = range << DocRanges.Shift;
        scorer.Collect(from, Math.Min(from + DocRanges.Size, docCount), hits);
    }

    /// <summary>The worst of the best hits in the most promising ranges: no final hit is below it.</summary>
    private void FindThreshold(Scorer scorer, ReadOnlySpan<float> bounds, int docCount)
    {
        var count = FirstRanges + (limit / HitsPerRange);
        if (limit == 0 || count * MinRangesPerFirst > bounds.Length)
            return;
        var promising = new TopHits<float>(count);
        var least = Math.Max(0, hits.Threshold);
        for (var range = RangeBounds.Next(bounds, 0, least); range < bounds.Length; range = RangeBounds.Next(bounds, range + 1, least))
        {
            promising.Add(range, bounds[range]);
            if (promising.IsFull)
                least = promising.Worst;
        }

        var first = new BestHits(limit, -1);
        first.Raise(hits.Threshold);
        foreach (var range in promising.Take().Select(hit => hit.Doc).Order())
            Collect(scorer, range, docCount, first);
        hits.Raise(first.Worst);
        scorer.Rewind();
    }
}
