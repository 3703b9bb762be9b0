using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Segments;

/// <summary>A segment in the hands of the writer: deletions and vectors may change until they are written.</summary>
internal sealed class WorkingSegment
{
    private readonly int _dimension;
    private ulong[]? _live;
    private LiveDocs? _written;
    private VectorSet _vectors;
    private bool _liveChanged;

    private WorkingSegment(Segment core, SegmentEntry entry, LiveDocs? live, VectorSet vectors, int dimension)
    {
        (Core, Entry, _written, _vectors, _dimension) = (core, entry, live, vectors, dimension);
        _live = live?.Bits.ToArray();
        LiveCount = live?.Count ?? entry.DocCount;
    }

    public Segment Core { get; }

    /// <summary>The segment as last written.</summary>
    public SegmentEntry Entry { get; private set; }

    public int LiveCount { get; private set; }

    /// <summary>Bits of the live documents; empty for all.</summary>
    public ReadOnlySpan<ulong> Live => _live;

    public IReadOnlyList<BlockFile> Layers => _vectors.Files;

    public int Dimension => _dimension;

    /// <exception cref="DamagedFileException">A file is missing or damaged.</exception>
    public static WorkingSegment Open(FileTable files, SegmentEntry entry, int dimension)
    {
        var core = Segment.Open(files, entry);
        var layers = new List<BlockFile>();
        try
        {
            foreach (var stamp in entry.VectorLayers)
                layers.Add(files.Open(entry.Name, entry.Id, FileKind.Vectors, stamp));
            var live = entry.Live is null ? null : LiveDocs.Read(files, entry);
            return new WorkingSegment(core, entry, live, new VectorSet(layers, dimension, entry.DocCount), dimension);
        }
        catch
        {
            core.Release();
            throw;
        }
        finally
        {
            layers.ForEach(layer => layer.Release()); // The set holds them now.
        }
    }

    public SegmentVectors Vectors(string field) => _vectors.Field(field);

    public int Find(ReadOnlySpan<byte> id) => IdLookup.Find(Core, _live, id);

    public void Delete(int doc)
    {
        _live ??= BitSets.All(Core.DocCount);
        if (!BitSets.Contains(_live, doc))
            return;
        BitSets.Remove(_live, doc);
        LiveCount--;
        _liveChanged = true;
    }

    /// <summary>Writes the deletions since the last time.</summary>
    public void WriteLive(IIndexDirectory directory, Func<long> nextNumber)
    {
        if (!_liveChanged)
            return;
        _written = new LiveDocs([.. _live!]);
        Entry = Entry with { Live = _written.Write(directory, $"{Entry.Name}.live-{nextNumber()}", Entry.Id) };
        _liveChanged = false;
    }

    /// <summary>Puts one new layer in the place of the last <paramref name="replaced"/> ones.</summary>
    public void ReplaceLayers(FileTable files, int replaced, FileStamp layer)
    {
        var file = files.Open(Entry.Name, Entry.Id, FileKind.Vectors, layer);
        var kept = Layers.Take(Layers.Count - replaced).Append(file).ToList();
        var vectors = new VectorSet(kept, _dimension, Core.DocCount);
        file.Release();
        _vectors.Release();
        _vectors = vectors;
        Entry = Entry with { VectorLayers = [.. kept.Select(kept => kept.Stamp)] };
    }

    /// <summary>The segment as last written, for searchers.</summary>
    public SegmentView ToView() => new(Core, _written, _vectors, Entry);

    /// <summary>The segment as it is now, unwritten deletions included.</summary>
    public SegmentView Freeze() => new(Core, _live is null ? null : new LiveDocs([.. _live]), _vectors, Entry);

    public void Release()
    {
        Core.Release();
        _vectors.Release();
    }
}
