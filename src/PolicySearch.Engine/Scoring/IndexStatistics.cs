using System.Text;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Statistics over all segments of a search, deleted documents that are not merged away included, as in Lucene.</summary>
internal sealed class IndexStatistics(IReadOnlyList<SegmentLeaf> leaves)
{
    private readonly Dictionary<string, (long DocCount, Bm25? Bm25)> _fields = new(StringComparer.Ordinal);

    /// <summary>Number of documents that have a field, and its BM25; null where none has it.</summary>
    public (long DocCount, Bm25? Bm25) Field(string field)
    {
        if (!_fields.TryGetValue(field, out var statistics))
            _fields.Add(field, statistics = Compute(field));
        return statistics;
    }

    public long DocFreq(string field, string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        var sum = 0L;
        foreach (var leaf in leaves)
        {
            if (leaf.Core.Terms(field) is { } terms && terms.TryFind(bytes, out var info))
                sum += info.DocFreq;
        }

        return sum;
    }

    private (long DocCount, Bm25? Bm25) Compute(string field)
    {
        var docCount = 0L;
        var sumTotalFreq = 0L;
        foreach (var leaf in leaves)
        {
            if (leaf.Core.Terms(field) is not { } terms)
                continue;
            docCount += terms.DocCount;
            sumTotalFreq += terms.SumTotalFreq;
        }

        return (docCount, docCount == 0 ? null : new Bm25(docCount, sumTotalFreq));
    }
}
