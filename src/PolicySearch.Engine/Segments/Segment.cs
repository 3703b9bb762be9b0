using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Segments;

/// <summary>The unchanging files of one segment, open for reading.</summary>
internal sealed class Segment : RefCounted
{
    /// <summary>Keyword field that every segment has: the documents' ids.</summary>
    public const string IdField = "_id";

    private readonly BlockFile _postings;
    private readonly BlockFile _positions;
    private readonly BlockFile _columns;
    private readonly List<BlockFile> _files = [];
    private readonly Dictionary<string, TermField> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, ColumnKind Kind), ColumnEntry> _columnEntries = [];
    private IndexDamage? _damage;

    private Segment(FileTable files, SegmentEntry entry)
    {
        Name = entry.Name;
        Id = entry.Id;
        DocCount = entry.DocCount;
        Bits = new BitsPool(DocCount);
        KeywordSets = new KeywordSets(DocCount);
        try
        {
            var terms = OpenFile(files, entry, FileKind.Terms, entry.Terms);
            _postings = OpenFile(files, entry, FileKind.Postings, entry.Postings);
            _positions = OpenFile(files, entry, FileKind.Positions, entry.Positions);
            _columns = OpenFile(files, entry, FileKind.Columns, entry.Columns);
            ReadTerms(terms);
            ReadColumns();
        }
        catch
        {
            Free();
            throw;
        }
    }

    public string Name { get; }

    public Guid Id { get; }

    /// <summary>Number of documents, deleted ones included.</summary>
    public int DocCount { get; }

    public BitsPool Bits { get; }

    public KeywordSets KeywordSets { get; }

    public IReadOnlyList<BlockFile> Files => _files;

    /// <summary>What is wrong with it; null for nothing that is known. A damaged segment is asked no more.</summary>
    public IndexDamage? Damage => Volatile.Read(ref _damage);

    public OrdinalColumn IdColumn => Ordinals(IdField)!;

    public TermField IdTerms => Terms(IdField)!;

    /// <exception cref="DamagedFileException">A file is missing or damaged.</exception>
    public static Segment Open(FileTable files, SegmentEntry entry) => new(files, entry);

    /// <summary>Withdraws the segment.</summary>
    /// <returns>Whether it was not withdrawn before.</returns>
    public bool Withdraw(IndexDamage damage) => Interlocked.CompareExchange(ref _damage, damage, null) is null;

    /// <summary>Meets damage to the id of a document, if there is any, without reading the id.</summary>
    public void TouchId(int doc) => IdTerms.Touch(IdColumn.Of(doc).First);

    public string ReadId(int doc) => IdTerms.ReadTerm(IdColumn.Of(doc).First);

    /// <summary>The dictionary of a text or keyword field; null where no document has the field.</summary>
    public TermField? Terms(string field) => _terms.GetValueOrDefault(field);

    public PostingsReader Postings(TermField field, in TermInfo info) => new(_postings, info, field.Detail != PostingsDetail.Documents);

    public PositionsReader Positions(in TermInfo info) => new(_positions, info);

    public NormColumn? Norms(string field) => _columnEntries.TryGetValue((field, ColumnKind.Norms), out var entry)
        ? new NormColumn(_columns, entry, DocCount)
        : null;

    public OrdinalColumn? Ordinals(string field) => _columnEntries.TryGetValue((field, ColumnKind.Ordinals), out var entry)
        ? new OrdinalColumn(_columns, entry)
        : null;

    public IntegerColumn? Integers(string field) => _columnEntries.TryGetValue((field, ColumnKind.Integers), out var entry)
        ? new IntegerColumn(_columns, entry)
        : null;

    protected override void Free()
    {
        foreach (var file in _files)
            file.Release();
    }

    private BlockFile OpenFile(FileTable files, SegmentEntry entry, FileKind kind, FileStamp stamp)
    {
        var file = files.Open(entry.Name, entry.Id, kind, stamp);
        _files.Add(file);
        return file;
    }

    private void ReadTerms(BlockFile file)
    {
        var reader = new ByteReader(file.ReadDirectory());
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var entry = TermFieldEntry.Read(ref reader);
            _terms.Add(entry.Name, new TermField(file, entry));
        }
    }

    private void ReadColumns()
    {
        var reader = new ByteReader(_columns.ReadDirectory());
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var entry = ColumnEntry.Read(ref reader);
            _columnEntries.Add((entry.Field, entry.Kind), entry);
        }
    }
}
