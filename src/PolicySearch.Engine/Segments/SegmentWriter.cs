using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Segments;

/// <summary>Writes the files of one new segment, field after field; used by flush and merge alike.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _name;
    private readonly int _docCount;
    private readonly BlockFileWriter _terms;
    private readonly BlockFileWriter _postings;
    private readonly BlockFileWriter _positions;
    private readonly BlockFileWriter _columnsFile;
    private readonly List<TermFieldEntry> _fields = [];

    public SegmentWriter(IIndexDirectory directory, string name, int docCount)
    {
        _name = name;
        _docCount = docCount;
        _terms = new BlockFileWriter(directory, name + ".terms", FileKind.Terms, Id);
        _postings = new BlockFileWriter(directory, name + ".postings", FileKind.Postings, Id);
        _positions = new BlockFileWriter(directory, name + ".positions", FileKind.Positions, Id);
        _columnsFile = new BlockFileWriter(directory, name + ".columns", FileKind.Columns, Id);
        Columns = new ColumnsWriter(_columnsFile);
    }

    public Guid Id { get; } = Guid.NewGuid();

    public ColumnsWriter Columns { get; }

    /// <summary>Starts a text field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="norms">Norm of each document.</param>
    /// <param name="detail">What its postings hold; frequencies at least.</param>
    public FieldWriter StartText(string field, byte[] norms, PostingsDetail detail)
    {
        Columns.AddNorms(field, norms);
        var postings = new PostingsWriter(_postings, detail == PostingsDetail.Positions ? new PositionsWriter(_positions) : null, norms, hasFreqs: true);
        return new FieldWriter(field, _docCount, new TermFieldWriter(_terms, detail), postings, null, Complete);
    }

    /// <summary>Starts a keyword field.</summary>
    public FieldWriter StartKeywords(string field)
    {
        var postings = new PostingsWriter(_postings, null, [], hasFreqs: false);
        return new FieldWriter(field, _docCount, new TermFieldWriter(_terms, PostingsDetail.Documents), postings, new OrdinalCollector(_docCount), Complete);
    }

    /// <summary>Ends all files; their bytes then survive a crash.</summary>
    public SegmentEntry Complete()
    {
        var directory = _terms.Position;
        _terms.WriteVarint((ulong)_fields.Count);
        foreach (var field in _fields)
            field.Write(_terms);
        return new SegmentEntry(
            _name,
            Id,
            _docCount,
            _terms.Complete(directory),
            _postings.Complete(BlockFileFormat.HeaderLength),
            _positions.Complete(BlockFileFormat.HeaderLength),
            Columns.Complete(),
            null,
            []);
    }

    public void Dispose()
    {
        _terms.Dispose();
        _postings.Dispose();
        _positions.Dispose();
        _columnsFile.Dispose();
    }

    private void Complete(TermFieldEntry field, OrdinalCollector? ordinals)
    {
        _fields.Add(field);
        ordinals?.Write(Columns, field.Name);
    }
}
