using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>The documents of a segment that are live and pass a filter.</summary>
internal static class LiveBits
{
    /// <returns>Their bits; null for all documents. With a filter they are lent by the segment's <see cref="BitsPool"/>.</returns>
    public static ulong[]? And(SegmentLeaf leaf, Filter? filter, QueryWeigher weigher)
    {
        var view = leaf.View;
        if (filter is null)
            return view.Live?.Words;
        var bits = new FilterBits(leaf, weigher).Of(filter);
        if (view.Live is null)
            return bits;
        var live = view.Live.Bits;
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= live[i];
        return bits;
    }
}
