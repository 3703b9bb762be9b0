using System.Text;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts in how many documents the terms of a field stand, over all segments.</summary>
internal static class FrequentTermsCounter
{
    public static IReadOnlyList<FacetCount> Count(IReadOnlyList<SegmentLeaf> leaves, string field, Func<string, bool> isWanted, int limit)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            if (leaf.Core.Terms(field) is not { } terms)
                continue;
            var cursor = terms.Enumerate();
            while (cursor.MoveNext())
            {
                var term = Encoding.UTF8.GetString(cursor.Term);
                if (counts.TryGetValue(term, out var known) || isWanted(term))
                    counts[term] = known + cursor.Info.DocFreq;
            }
        }

        return
        [
            .. counts
                .Select(count => new FacetCount(count.Key, count.Value))
                .OrderByDescending(count => count.Count)
                .ThenBy(count => count.Value, StringComparer.Ordinal)
                .Take(limit),
        ];
    }
}
