using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Reads a keyword field of many documents; each value is read from a segment's dictionary once.</summary>
/// <param name="field">The field.</param>
/// <param name="docs">The documents, rising; one whose segment never comes has no values.</param>
internal sealed class KeywordTableBuilder(string field, int[] docs)
{
    private readonly Dictionary<string, int> _numbersByValue = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly int[] _starts = new int[docs.Length + 1];
    private readonly List<int> _numbers = new(docs.Length);
    private int _next;

    /// <summary>Reads those of the documents that stand in a segment; segments come in rising order.</summary>
    public void Add(SegmentLeaf leaf)
    {
        while (_next < docs.Length && docs[_next] < leaf.DocBase)
            _starts[_next++] = _numbers.Count;
        var (column, terms) = (leaf.Core.Ordinals(field), leaf.Core.Terms(field));
        var numbersByOrdinal = new Dictionary<int, int>();
        for (var end = leaf.DocBase + leaf.Core.DocCount; _next < docs.Length && docs[_next] < end; _next++)
        {
            _starts[_next] = _numbers.Count;
            if (column is null || terms is null)
                continue;
            foreach (var ordinal in column.Of(docs[_next] - leaf.DocBase))
            {
                if (!numbersByOrdinal.TryGetValue(ordinal, out var number))
                    numbersByOrdinal.Add(ordinal, number = NumberOf(terms.ReadTerm(ordinal)));
                _numbers.Add(number);
            }
        }
    }

    public KeywordTable Build()
    {
        _starts.AsSpan(_next).Fill(_numbers.Count);
        return new KeywordTable(_values, _starts, [.. _numbers]);
    }

    private int NumberOf(string value)
    {
        if (!_numbersByValue.TryGetValue(value, out var number))
        {
            _numbersByValue.Add(value, number = _values.Count);
            _values.Add(value);
        }

        return number;
    }
}
