namespace PolicySearch.Engine.Buffering;

/// <summary>Values of one integer field in memory.</summary>
internal sealed class BufferedIntegers : IBuffered
{
    private readonly List<(int Doc, long Value)> _values = [];

    public long Bytes => _values.Capacity * 16L;

    public void Add(int doc, long value) => _values.Add((doc, value));

    public void WriteTo(Columns.ColumnsWriter columns, string field, int docCount)
    {
        var present = new ulong[Segments.BitSets.WordCount(docCount)];
        var values = new long[docCount];
        foreach (var (doc, value) in _values)
        {
            Segments.BitSets.Add(present, doc);
            values[doc] = value;
        }

        columns.AddIntegers(field, present, values);
    }
}
