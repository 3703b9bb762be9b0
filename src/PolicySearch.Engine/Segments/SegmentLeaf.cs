namespace PolicySearch.Engine.Segments;

/// <summary>A segment's place in a snapshot.</summary>
/// <param name="View">The segment.</param>
/// <param name="Ordinal">Its number among the snapshot's segments.</param>
/// <param name="DocBase">Number of the segment's first document in the snapshot.</param>
internal sealed record SegmentLeaf(SegmentView View, int Ordinal, int DocBase)
{
    public Segment Core => View.Core;

    /// <summary>Whether a document of the snapshot stands in the segment.</summary>
    public bool Has(int doc) => doc >= DocBase && doc - DocBase < Core.DocCount;
}
