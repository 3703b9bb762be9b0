namespace PolicySearch.Embeddings.Tokenization;

/// <summary>The pieces of a WordPiece vocabulary, one a line; the line's number (from 0) is the id.</summary>
internal sealed class Vocabulary
{
    private const string ContinuationMark = "##";

    private readonly Dictionary<string, int> _first = [];
    private readonly Dictionary<string, int> _next = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _nextBySpan;

    /// <param name="pieces">The pieces in the order of their ids.</param>
    /// <exception cref="KeyNotFoundException">One of the three special pieces is not there.</exception>
    public Vocabulary(IEnumerable<string> pieces)
    {
        foreach (var piece in pieces)
            Add(piece, Count++);
        _firstBySpan = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        _nextBySpan = _next.GetAlternateLookup<ReadOnlySpan<char>>();
        Unknown = _first["[UNK]"];
        Start = _first["[CLS]"];
        End = _first["[SEP]"];
    }

    /// <summary>Number of pieces.</summary>
    public int Count { get; }

    /// <summary>Id of <c>[UNK]</c>, which stands for a word that cannot be made of pieces.</summary>
    public int Unknown { get; }

    /// <summary>Id of <c>[CLS]</c>, in front of every text.</summary>
    public int Start { get; }

    /// <summary>Id of <c>[SEP]</c>, at the end of every text.</summary>
    public int End { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="EmbeddingModelException">The file cannot be read or lacks one of the three special pieces.</exception>
    public static Vocabulary Load(ModelFile file)
    {
        try
        {
            using var reader = new StreamReader(file.Open());
            return new Vocabulary(Lines(reader));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            throw new EmbeddingModelException($"读不了词表 {file.Name}：{error.Message} 请恢复该文件（它随程序一起发布）。", error);
        }
    }

    /// <summary>The id of a piece that begins a word, or continues one.</summary>
    public bool TryFind(ReadOnlySpan<char> piece, bool startsWord, out int id) =>
        (startsWord ? _firstBySpan : _nextBySpan).TryGetValue(piece, out id);

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private void Add(string piece, int id)
    {
        if (piece.Length > ContinuationMark.Length && piece.StartsWith(ContinuationMark, StringComparison.Ordinal))
            _next[piece[ContinuationMark.Length..]] = id;
        else
            _first[piece] = id;
    }
}
