using System.Text;
using PolicySearch.Analysis;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Buffering;

/// <summary>One text field in memory: analyses text into postings and counts the lengths for the norms.</summary>
/// <param name="analyzer">The analyser.</param>
/// <param name="detail">What the postings hold.</param>
internal sealed class BufferedText(IAnalyzer analyzer, PostingsDetail detail) : IBuffered
{
    /// <summary>Distance between two texts of one field in one document, so that no phrase reaches over both.</summary>
    private const int Gap = 100;

    private readonly TokenBuffer _tokens = new();
    private readonly List<byte> _norms = [];
    private byte[] _term = new byte[256];
    private int _doc = -1;
    private int _position;
    private int _length;

    private readonly BufferedField _field = new(detail);

    public long Bytes => _field.Bytes + _norms.Capacity;

    public void Add(int doc, string text)
    {
        _tokens.Clear();
        analyzer.Analyze(text, _tokens);
        StartText(doc);
        for (var i = 0; i < _tokens.Count; i++)
            AddToken(doc, _tokens.Term(i), _tokens[i].PositionIncrement);
        _norms[doc] = SmallFloat.Encode(_length);
    }

    public void WriteTo(SegmentWriter segment, string field, int docCount)
    {
        var norms = new byte[docCount];
        _norms.CopyTo(norms);
        _field.WriteTo(segment.StartText(field, norms, detail));
    }

    private void StartText(int doc)
    {
        if (doc == _doc)
        {
            _position += Gap;
            return;
        }

        (_doc, _position, _length) = (doc, -1, 0);
        while (_norms.Count <= doc)
            _norms.Add(0);
    }

    /// <summary>Tokens at the position of the one before do not count for the length, as with Lucene's discountOverlaps.</summary>
    private void AddToken(int doc, ReadOnlySpan<char> term, int increment)
    {
        _position = Math.Max(0, checked(_position + increment));
        if (_term.Length < term.Length * 3)
            _term = new byte[term.Length * 3];
        var length = Encoding.UTF8.GetBytes(term, _term);
        if (length is 0 or > TermBlock.MaxTermLength)
            return;
        _field.AddOccurrence(_term.AsSpan(0, length), doc, _position);
        if (increment > 0)
            _length++;
    }
}
