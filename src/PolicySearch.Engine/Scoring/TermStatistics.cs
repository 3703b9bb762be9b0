using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Scoring;

/// <summary>What the dictionaries of all segments know of one term.</summary>
/// <param name="DocFreq">Number of documents that have it.</param>
/// <param name="Infos">By number of the segment; null where a segment does not have the term.</param>
internal sealed record TermStatistics(long DocFreq, TermInfo?[] Infos)
{
    public bool TryFind(SegmentLeaf leaf, out TermInfo info)
    {
        info = Infos[leaf.Ordinal].GetValueOrDefault();
        return Infos[leaf.Ordinal].HasValue;
    }
}
