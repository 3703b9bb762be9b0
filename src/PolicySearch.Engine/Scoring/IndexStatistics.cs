using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

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

    /// <summary>Looks a term up in every segment.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="term">The term in UTF-8.</param>
    public TermStatistics Term(string field, ReadOnlySpan<byte> term)
    {
        var infos = new TermInfo?[leaves.Count == 0 ? 0 : leaves[^1].Ordinal + 1];
        var docFreq = 0L;
        foreach (var leaf in leaves)
        {
            if (leaf.Core.Terms(field) is not { } terms || !terms.TryFind(term, out var info))
                continue;
            infos[leaf.Ordinal] = info;
            docFreq += info.DocFreq;
        }

        return new TermStatistics(docFreq, infos);
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
