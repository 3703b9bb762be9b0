using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts the matches of a query and keeps the best.</summary>
internal sealed class TopDocsCollector(Query query, int limit, SearchOptions options)
{
    public TopDocs Collect(IReadOnlyList<SegmentLeaf> leaves, bool partial)
    {
        var matches = new MatchVisitor(leaves, query, options.Filter);
        var (hits, total) = options.SortField is not null ? ByField(matches, options.SortField)
            : options.Exhaustive ? ByScore(matches)
            : ByScorePruned(matches);
        foreach (var hit in hits)
            TouchId(leaves, hit.Doc);
        return new TopDocs(hits, Math.Min(total, options.TotalLimit), total <= options.TotalLimit, partial);
    }

    private (List<ScoredDoc> Hits, long Total) ByScorePruned(MatchVisitor matches)
    {
        var scorers = matches.Scorers().ToList();
        var least = scorers.Sum(pair => pair.Scorer.LeastMatches);
        var best = new BestHits(limit, least > options.TotalLimit ? -1 : options.TotalLimit);
        var search = new PrunedSearch(limit, best);
        foreach (var (leaf, scorer) in scorers)
        {
            search.Run(leaf, scorer);
            scorer.Release();
        }

        return ([.. best.Take().Select(hit => new ScoredDoc(hit.Doc, hit.Key))], Math.Max(least, best.Count));
    }

    /// <summary>The judge of the pruned search: every match is scored.</summary>
    private (List<ScoredDoc> Hits, long Total) ByScore(MatchVisitor matches)
    {
        var total = 0L;
        var best = new TopHits<float>(limit);
        matches.ForEach((leaf, scorer) =>
        {
            total++;
            best.Add(leaf.DocBase + scorer.Doc, scorer.Score());
        });
        return ([.. best.Take().Select(hit => new ScoredDoc(hit.Doc, hit.Key))], total);
    }

    private (List<ScoredDoc> Hits, long Total) ByField(MatchVisitor matches, string field)
    {
        var total = 0L;
        var best = new TopHits<SortKey>(limit);
        matches.ForEach((leaf, scorer) =>
        {
            total++;
            var value = leaf.Core.Integers(field)?.Of(scorer.Doc);
            best.Add(leaf.DocBase + scorer.Doc, new SortKey(value.HasValue, value ?? 0, options.Descending));
        });
        return ([.. best.Take().Select(hit => new ScoredDoc(hit.Doc, 0f))], total);
    }

    /// <summary>Damage to the id of a hit is met here, where its segment can still be withdrawn, and not when the id is asked for.</summary>
    private static void TouchId(IReadOnlyList<SegmentLeaf> leaves, int doc)
    {
        var leaf = leaves.Last(leaf => leaf.DocBase <= doc);
        leaf.Core.TouchId(doc - leaf.DocBase);
    }
}
