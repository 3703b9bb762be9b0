using System.Text;
using PolicySearch.Analysis;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Buffering;

/// <summary>Documents that are in memory only, until they are written as a segment.</summary>
internal sealed class BufferedSegment
{
    private readonly Dictionary<string, BufferedText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BufferedField> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BufferedIntegers> _integers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BufferedVectorField> _vectors = new(StringComparer.Ordinal);
    private readonly BufferedField _ids = new(PostingsDetail.Documents);
    private readonly HashSet<int> _deleted = [];
    private readonly HashSet<int> _failed = [];
    private readonly List<IBuffered> _parts = [];
    private readonly IndexSchema _schema;

    public BufferedSegment(IndexSchema schema, IAnalyzer analyzer)
    {
        _schema = schema;
        foreach (var field in schema.Fields)
            AddField(field, schema.VectorDimension, analyzer);
        AddPart(_keywords, Segment.IdField, _ids);
    }

    public int DocCount { get; private set; }

    /// <summary>Memory taken, roughly.</summary>
    public long Bytes
    {
        get
        {
            var bytes = 0L;
            foreach (var part in _parts)
                bytes += part.Bytes;
            return bytes;
        }
    }

    /// <summary>Adds a document whose fields were checked, in place of one with the same id. Where the analyser fails, the older one stays.</summary>
    public void Add(IndexDocument document)
    {
        var older = DocsOf(document.Id);
        var doc = DocCount++;
        try
        {
            AddFields(doc, document);
        }
        catch
        {
            _deleted.Add(doc); // Half a document must not be found.
            _failed.Add(doc);
            throw;
        }

        _deleted.UnionWith(older);
    }

    public void Delete(string id) => _deleted.UnionWith(DocsOf(id));

    public void DeleteByKeyword(string field, string value) =>
        _deleted.UnionWith(_keywords[field].Docs(Encoding.UTF8.GetBytes(value)));

    /// <summary>Writes the segment.</summary>
    /// <param name="directory">The files.</param>
    /// <param name="name">Name of the segment.</param>
    public FlushedBuffer Flush(IIndexDirectory directory, string name)
    {
        using var writer = new SegmentWriter(directory, name, DocCount);
        foreach (var (field, text) in _texts)
            text.WriteTo(writer, field, DocCount);
        foreach (var (field, keywords) in _keywords)
            keywords.WriteTo(writer.StartKeywords(field));
        foreach (var (field, integers) in _integers)
            integers.WriteTo(writer.Columns, field, DocCount);
        var entry = writer.Complete();
        return new FlushedBuffer(entry with { VectorLayers = FlushVectors(directory, entry), Live = FlushLive(directory, entry) }, _failed);
    }

    private List<int> DocsOf(string id) => _ids.Docs(Encoding.UTF8.GetBytes(id));

    private void AddField(FieldDefinition field, int dimension, IAnalyzer analyzer)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
                AddPart(_texts, field.Name, new BufferedText(field.Analyzer ?? analyzer, field.Detail));
                break;
            case FieldKind.Keyword:
                AddPart(_keywords, field.Name, new BufferedField(PostingsDetail.Documents));
                break;
            case FieldKind.Integer:
                AddPart(_integers, field.Name, new BufferedIntegers());
                break;
            default:
                AddPart(_vectors, field.Name, new BufferedVectorField(dimension));
                break;
        }
    }

    private void AddPart<T>(Dictionary<string, T> parts, string field, T part)
        where T : IBuffered
    {
        parts.Add(field, part);
        _parts.Add(part);
    }

    private void AddFields(int doc, IndexDocument document)
    {
        _ids.AddKeyword(Encoding.UTF8.GetBytes(document.Id), doc);
        foreach (var (field, text) in document.Texts)
            _texts[field].Add(doc, text);
        foreach (var (field, value) in document.Keywords)
            _keywords[field].AddKeyword(Encoding.UTF8.GetBytes(value), doc);
        foreach (var (field, value) in document.Integers)
            _integers[field].Add(doc, value);
        foreach (var (field, vector) in document.Vectors)
            _vectors[field].Add(doc, vector);
    }

    private IReadOnlyList<FileStamp> FlushVectors(IIndexDirectory directory, SegmentEntry entry)
    {
        var fields = _vectors
            .Where(pair => pair.Value.Runs.Count > 0)
            .Select(pair => (pair.Key, pair.Value.Runs))
            .ToList();
        return fields.Count == 0 ? [] : [VectorLayerWriter.Write(directory, _schema, entry.Name + ".vectors", entry.Id, fields)];
    }

    private FileStamp? FlushLive(IIndexDirectory directory, SegmentEntry entry)
    {
        if (_deleted.Count == 0)
            return null;
        var bits = BitSets.All(DocCount);
        foreach (var doc in _deleted)
            BitSets.Remove(bits, doc);
        return new LiveDocs(bits).Write(directory, entry.Name + ".live", entry.Id);
    }
}
