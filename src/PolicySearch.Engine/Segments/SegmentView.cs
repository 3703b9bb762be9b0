using System.Collections.Concurrent;
using System.Numerics;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Segments;

/// <summary>A segment as of one commit: its unchanging files, its deletions, its vectors.</summary>
internal sealed class SegmentView : RefCounted
{
    private readonly VectorSet _vectors;
    private readonly ConcurrentDictionary<string, int> _withVectors = new(StringComparer.Ordinal);

    public SegmentView(Segment core, LiveDocs? live, VectorSet vectors, SegmentEntry entry)
    {
        core.AddRef();
        vectors.AddRef();
        (Core, Live, _vectors, Entry) = (core, live, vectors, entry);
    }

    public Segment Core { get; }

    /// <summary>Which documents are live; null for all.</summary>
    public LiveDocs? Live { get; }

    public SegmentEntry Entry { get; }

    public int LiveCount => Live?.Count ?? Core.DocCount;

    public IReadOnlyList<BlockFile> VectorFiles => _vectors.Files;

    public IEnumerable<BlockFile> Files => Core.Files.Concat(_vectors.Files);

    public SegmentVectors Vectors(string field) => _vectors.Field(field);

    public bool IsLive(int doc) => Live is null || Live.Contains(doc);

    /// <summary>The live document with an id; −1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> id) => IdLookup.Find(Core, Live is null ? [] : Live.Bits, id);

    /// <summary>Number of live documents that have vectors in a field; counted once.</summary>
    public int CountWithVectors(string field) => _withVectors.GetOrAdd(field, Count);

    protected override void Free()
    {
        Core.Release();
        _vectors.Release();
    }

    private int Count(string field)
    {
        var docs = Vectors(field).Docs;
        if (Live is null)
            return BitSets.Count(docs);
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
            count += BitOperations.PopCount(docs[i] & Live.Bits[i]);
        return count;
    }
}
