using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts the values of one keyword field among documents: by ordinal in each segment, then by value over all.</summary>
internal sealed class FacetCounter(string field)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="segment">The segment.</param>
    /// <param name="docs">Numbers of documents in the segment.</param>
    public void Count(Segment segment, ReadOnlySpan<int> docs)
    {
        if (segment.Ordinals(field) is not { } column || segment.Terms(field) is not { } terms)
            return;
        var byOrdinal = new Dictionary<int, int>();
        foreach (var doc in docs)
        {
            foreach (var ordinal in column.Of(doc))
                byOrdinal[ordinal] = byOrdinal.GetValueOrDefault(ordinal) + 1;
        }

        foreach (var (ordinal, count) in byOrdinal)
        {
            var value = terms.ReadTerm(ordinal);
            _counts[value] = _counts.GetValueOrDefault(value) + count;
        }
    }

    public IReadOnlyList<FacetCount> Top(int limit) =>
    [
        .. _counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(pair => new FacetCount(pair.Key, pair.Value)),
    ];
}
