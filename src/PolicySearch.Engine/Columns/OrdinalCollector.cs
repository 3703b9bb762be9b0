namespace PolicySearch.Engine.Columns;

/// <summary>Turns the postings of a keyword field, which go from ordinal to documents, into its column, which goes from document to ordinals.</summary>
internal sealed class OrdinalCollector(int docCount)
{
    private readonly List<(int Doc, int Ordinal)> _pairs = [];

    /// <summary>Adds a posting; ordinals never fall.</summary>
    public void Add(int doc, int ordinal) => _pairs.Add((doc, ordinal));

    public void Write(ColumnsWriter columns, string field)
    {
        var starts = new int[docCount + 1];
        foreach (var (doc, _) in _pairs)
            starts[doc + 1]++;
        for (var doc = 0; doc < docCount; doc++)
            starts[doc + 1] += starts[doc];
        var ordinals = new long[_pairs.Count];
        var next = starts.AsSpan(0, docCount).ToArray();
        foreach (var (doc, ordinal) in _pairs)
            ordinals[next[doc]++] = ordinal;
        columns.AddOrdinals(field, starts, ordinals);
    }
}
