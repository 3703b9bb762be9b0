using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts the matches of a query and keeps the best.</summary>
internal sealed class TopDocsCollector(Query query, int limit, SearchOptions options)
{
    private long _total;

    public TopDocs Collect(IReadOnlyList<SegmentLeaf> leaves, bool partial)
    {
        var matches = new MatchVisitor(leaves, query, options.Filter);
        var hits = options.SortField is null ? ByScore(matches) : ByField(matches, options.SortField);
        foreach (var hit in hits)
            TouchId(leaves, hit.Doc);
        return new TopDocs(hits, Math.Min(_total, options.TotalLimit), _total <= options.TotalLimit, partial);
    }

    private List<ScoredDoc> ByScore(MatchVisitor matches)
    {
        var best = new TopHits<float>(limit);
        matches.ForEach((leaf, scorer) =>
        {
            _total++;
            best.Add(leaf.DocBase + scorer.Doc, scorer.Score());
        });
        return [.. best.Take().Select(hit => new ScoredDoc(hit.Doc, hit.Key))];
    }

    private List<ScoredDoc> ByField(MatchVisitor matches, string field)
    {
        var best = new TopHits<SortKey>(limit);
        matches.ForEach((leaf, scorer) =>
        {
            _total++;
            var value = leaf.Core.Integers(field)?.Of(scorer.Doc);
            best.Add(leaf.DocBase + scorer.Doc, new SortKey(value.HasValue, value ?? 0, options.Descending));
        });
        return [.. best.Take().Select(hit => new ScoredDoc(hit.Doc, 0f))];
    }

    /// <summary>Damage to the id of a hit is met here, where its segment can still be withdrawn, and not when the id is asked for.</summary>
    private static void TouchId(IReadOnlyList<SegmentLeaf> leaves, int doc)
    {
        var leaf = leaves.Last(leaf => leaf.DocBase <= doc);
        leaf.Core.ReadId(doc - leaf.DocBase);
    }
}
