using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Merging;

/// <summary>Writes the live documents of several segments as one new segment, in the same order.</summary>
internal sealed class SegmentMerger
{
    private readonly IIndexDirectory _directory;
    private readonly IndexSchema _schema;
    private readonly IReadOnlyList<SegmentView> _sources;
    private readonly List<int[]> _docMaps = [];
    private readonly int _docCount;
    private MergePace _pace = MergePace.None;

    public SegmentMerger(IIndexDirectory directory, IndexSchema schema, IReadOnlyList<SegmentView> sources)
    {
        (_directory, _schema, _sources) = (directory, schema, sources);
        foreach (var source in sources)
            _docMaps.Add(MapDocs(source, ref _docCount));
    }

    /// <summary>Number of documents of the new segment.</summary>
    public int DocCount => _docCount;

    /// <summary>For each source, the new number of each document; −1 for a deleted one.</summary>
    public IReadOnlyList<int[]> DocMaps => _docMaps;

    /// <summary>Writes the segment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="pace">Where the merge may pause and end.</param>
    /// <exception cref="DamagedFileException">A source is damaged; the files written so far are of no use.</exception>
    /// <exception cref="OperationCanceledException">The pace ended it; the files written so far are of no use.</exception>
    public SegmentEntry Merge(string name, MergePace pace)
    {
        _pace = pace;
        using var writer = new SegmentWriter(_directory, name, _docCount);
        foreach (var field in _schema.Fields)
            MergeField(writer, field);
        MergeTerms(writer.StartKeywords(Segment.IdField), Segment.IdField);
        var entry = writer.Complete();
        return entry with { VectorLayers = MergeVectors(entry) };
    }

    private static int[] MapDocs(SegmentView source, ref int next)
    {
        var map = new int[source.Core.DocCount];
        for (var doc = 0; doc < map.Length; doc++)
            map[doc] = source.IsLive(doc) ? next++ : -1;
        return map;
    }

    private void MergeField(SegmentWriter writer, FieldDefinition field)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
                MergeTerms(writer.StartText(field.Name, MergeNorms(field.Name), field.Detail), field.Name);
                break;
            case FieldKind.Keyword:
                MergeTerms(writer.StartKeywords(field.Name), field.Name);
                break;
            case FieldKind.Integer:
                MergeIntegers(writer.Columns, field.Name);
                break;
        }
    }

    private void MergeTerms(FieldWriter writer, string field)
    {
        var sources = new List<MergeSource>();
        for (var i = 0; i < _sources.Count; i++)
        {
            if (_sources[i].Core.Terms(field) is { } terms)
                sources.Add(new MergeSource(_sources[i].Core, terms, _docMaps[i], sources.Count));
        }

        new TermMerge(sources, _pace).WriteTo(writer);
        writer.Complete();
    }

    private byte[] MergeNorms(string field)
    {
        var merged = new byte[_docCount];
        for (var i = 0; i < _sources.Count; i++)
        {
            var norms = _sources[i].Core.Norms(field) is { } column ? column.All : [];
            for (var doc = 0; doc < norms.Length; doc++)
            {
                if (_docMaps[i][doc] is >= 0 and var target)
                    merged[target] = norms[doc];
            }
        }

        return merged;
    }

    private void MergeIntegers(ColumnsWriter columns, string field)
    {
        var present = new ulong[BitSets.WordCount(_docCount)];
        var merged = new long[_docCount];
        for (var i = 0; i < _sources.Count; i++)
        {
            if (_sources[i].Core.Integers(field) is { } column)
                CopyIntegers(column, _docMaps[i], present, merged);
        }

        columns.AddIntegers(field, present, merged);
    }

    private static void CopyIntegers(IntegerColumn column, int[] docMap, ulong[] present, long[] merged)
    {
        var sourcePresent = column.Present;
        var values = column.Values;
        for (var doc = 0; doc < docMap.Length; doc++)
        {
            if (docMap[doc] < 0 || !BitSets.Contains(sourcePresent, doc))
                continue;
            BitSets.Add(present, docMap[doc]);
            merged[docMap[doc]] = values[doc];
        }
    }

    private IReadOnlyList<FileStamp> MergeVectors(SegmentEntry entry)
    {
        var fields = _schema.Fields
            .Where(field => field.Kind == FieldKind.Vector)
            .Select(field => (field.Name, (IReadOnlyList<VectorRun>)MergeRuns(field.Name)))
            .Where(field => field.Item2.Count > 0)
            .ToList();
        return fields.Count == 0 ? [] : [VectorLayerWriter.Write(_directory, _schema, entry.Name + ".vectors", entry.Id, fields, _pace.Step)];
    }

    private List<VectorRun> MergeRuns(string field)
    {
        var merged = new List<VectorRun>();
        for (var i = 0; i < _sources.Count; i++)
        {
            foreach (var run in _sources[i].Vectors(field).Runs())
            {
                if (_docMaps[i][run.Doc] is >= 0 and var target)
                    merged.Add(run with { Doc = target });
            }
        }

        return merged;
    }
}
