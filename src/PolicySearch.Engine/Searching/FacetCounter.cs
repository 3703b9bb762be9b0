using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts the values of one keyword field among documents: by ordinal in each segment, then by value over all.</summary>
internal sealed class FacetCounter(string field)
{
    /// <summary>Below this share of a segment's documents, counting must not cost as much as the segment has values.</summary>
    private const int SparseFactor = 64;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="segment">The segment.</param>
    /// <param name="docs">Numbers of documents in the segment.</param>
    public void Count(Segment segment, ReadOnlySpan<int> docs)
    {
        if (segment.Ordinals(field) is not { } column || segment.Terms(field) is not { } terms)
            return;
        if (docs.Length < segment.DocCount / SparseFactor)
            CountSparse(column, terms, docs);
        else
            CountDense(column, terms, docs);
    }

    public IReadOnlyList<FacetCount> Top(int limit) =>
    [
        .. _counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(pair => new FacetCount(pair.Key, pair.Value)),
    ];

    private void CountSparse(OrdinalColumn column, TermField terms, ReadOnlySpan<int> docs)
    {
        var counts = new Dictionary<int, int>();
        foreach (var doc in docs)
        {
            foreach (var ordinal in column.Of(doc))
                counts[ordinal] = counts.GetValueOrDefault(ordinal) + 1;
        }

        foreach (var (ordinal, count) in counts)
            AddCount(terms, ordinal, count);
    }

    private void CountDense(OrdinalColumn column, TermField terms, ReadOnlySpan<int> docs)
    {
        var counts = new int[terms.TermCount];
        column.Count(docs, counts);
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
                AddCount(terms, ordinal, counts[ordinal]);
        }
    }

    private void AddCount(TermField terms, int ordinal, int count)
    {
        var value = terms.ReadTerm(ordinal);
        _counts[value] = _counts.GetValueOrDefault(value) + count;
    }
}
