using System.Collections.Concurrent;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Vectors;

/// <summary>All vectors files of one segment at one time.</summary>
internal sealed class VectorSet : RefCounted
{
    private readonly IReadOnlyList<BlockFile> _files;
    private readonly int _dimension;
    private readonly int _docCount;
    private readonly ConcurrentDictionary<string, SegmentVectors> _fields = new(StringComparer.Ordinal);

    /// <param name="files">The layers, the oldest first; held until this is freed.</param>
    /// <param name="dimension">Components of a vector.</param>
    /// <param name="docCount">Documents of the segment.</param>
    public VectorSet(IReadOnlyList<BlockFile> files, int dimension, int docCount)
    {
        (_files, _dimension, _docCount) = (files, dimension, docCount);
        foreach (var file in files)
            file.AddRef();
    }

    public IReadOnlyList<BlockFile> Files => _files;

    /// <summary>The vectors of a field, read at the first call.</summary>
    public SegmentVectors Field(string field) => _fields.GetOrAdd(field, Read);

    protected override void Free()
    {
        foreach (var file in _files)
            file.Release();
    }

    private SegmentVectors Read(string field)
    {
        var layers = _files
            .SelectMany(file => VectorLayer.ReadAll(file, _dimension))
            .Where(layer => layer.Field == field);
        return new SegmentVectors([.. layers], _docCount);
    }
}
