using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Buffering;

/// <summary>A buffer that was written as a segment.</summary>
/// <param name="Entry">The segment.</param>
/// <param name="Failed">Its documents that were never whole.</param>
internal sealed record FlushedBuffer(SegmentEntry Entry, IReadOnlySet<int> Failed);
