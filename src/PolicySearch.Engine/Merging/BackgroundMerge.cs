using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Merging;

/// <summary>
/// A merge beside which the index goes on changing: segments are frozen, written as one without the writer's lock, and what
/// happened to them meanwhile (deletions, new vectors) is brought into the new one at the end.
/// </summary>
internal sealed class BackgroundMerge : IDisposable
{
    private readonly SegmentStore _store;
    private readonly IndexSchema _schema;
    private readonly string _name;
    private readonly IReadOnlyList<SegmentView> _frozen;
    private readonly SegmentMerger _merger;
    private readonly IDisposable _unfinished;
    private SegmentEntry? _entry;

    /// <summary>Freezes the sources; under the writer's lock.</summary>
    public BackgroundMerge(SegmentStore store, IndexSchema schema, IReadOnlyList<WorkingSegment> sources)
    {
        (_store, _schema, Sources, _name) = (store, schema, sources, store.NextSegmentName());
        _frozen = [.. sources.Select(source => source.Freeze())];
        _merger = new SegmentMerger(store.Directory, schema, _frozen);
        _unfinished = store.Files.KeepUnfinished(_name);
    }

    public IReadOnlyList<WorkingSegment> Sources { get; }

    /// <summary>Writes the new segment; without the writer's lock.</summary>
    /// <exception cref="DamagedFileException">A source is damaged.</exception>
    /// <exception cref="OperationCanceledException">The pace ended it.</exception>
    public void Run(MergePace pace) => _entry = _merger.DocCount == 0 ? null : _merger.Merge(_name, pace);

    /// <summary>Opens the new segment and brings it up to date; under the writer's lock.</summary>
    /// <returns>Null where nothing is left of the sources.</returns>
    public WorkingSegment? CatchUp()
    {
        if (_entry is null)
            return null;
        var merged = _store.Open(_entry);
        for (var i = 0; i < Sources.Count; i++)
            Delete(merged, Sources[i], _frozen[i], _merger.DocMaps[i]);
        var vectors = NewVectors();
        if (vectors.Count > 0)
        {
            var name = $"{_name}.vectors-{_store.NextNumber()}";
            merged.ReplaceLayers(_store.Files, 0, VectorLayerWriter.Write(_store.Directory, _schema, name, _entry.Id, vectors));
        }

        return merged;
    }

    public void Dispose()
    {
        foreach (var view in _frozen)
            view.Release();
        _unfinished.Dispose();
    }

    private static void Delete(WorkingSegment merged, WorkingSegment source, SegmentView frozen, int[] docMap)
    {
        if (source.LiveCount == frozen.LiveCount)
            return;
        for (var doc = 0; doc < docMap.Length; doc++)
        {
            if (docMap[doc] >= 0 && !BitSets.Contains(source.Live, doc))
                merged.Delete(docMap[doc]);
        }
    }

    /// <summary>The vectors in layers that came after the freezing, the newest first.</summary>
    private List<(string Field, IReadOnlyList<VectorRun> Runs)> NewVectors()
    {
        var fields = new Dictionary<string, SortedDictionary<int, VectorRun>>(StringComparer.Ordinal);
        for (var i = 0; i < Sources.Count; i++)
        {
            foreach (var file in Sources[i].Layers.Except(_frozen[i].VectorFiles).Reverse())
            {
                foreach (var layer in VectorLayer.ReadAll(file, Sources[i].Dimension))
                    TakeIn(layer, _merger.DocMaps[i], fields);
            }
        }

        return [.. fields.Select(pair => (pair.Key, (IReadOnlyList<VectorRun>)[.. pair.Value.Values]))];
    }

    private static void TakeIn(VectorLayer layer, int[] docMap, Dictionary<string, SortedDictionary<int, VectorRun>> fields)
    {
        if (!fields.TryGetValue(layer.Field, out var runs))
            fields.Add(layer.Field, runs = []);
        foreach (var run in layer.Runs())
        {
            if (docMap[run.Doc] is >= 0 and var target)
                runs.TryAdd(target, run with { Doc = target });
        }
    }
}
