using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Finds the live matches of a query that pass a filter.</summary>
internal sealed class MatchVisitor
{
    private readonly IReadOnlyList<SegmentLeaf> _leaves;
    private readonly QueryWeigher _weigher;
    private readonly Weight _weight;
    private readonly Filter? _filter;

    public MatchVisitor(IReadOnlyList<SegmentLeaf> leaves, Query query, Filter? filter)
    {
        (_leaves, _filter) = (leaves, filter);
        _weigher = new QueryWeigher(new IndexStatistics(leaves));
        _weight = _weigher.Weigh(query);
    }

    /// <summary>A scorer for each segment that may have matches.</summary>
    public IEnumerable<(SegmentLeaf Leaf, Scorer Scorer)> Scorers()
    {
        foreach (var leaf in _leaves)
        {
            if (_weight.Scorer(leaf) is not { } scorer)
                continue;
            yield return (leaf, LiveBits.And(leaf, _filter, _weigher) is { } accepted
                ? new FilteredScorer(scorer, accepted, leaf.Core.DocCount, _filter is null ? null : leaf.Core.Bits)
                : scorer);
        }
    }

    /// <summary>Calls <paramref name="visit"/> with each match, documents rising; its scorer stands at the match.</summary>
    public void ForEach(Action<SegmentLeaf, Scorer> visit)
    {
        foreach (var (leaf, scorer) in Scorers())
        {
            while (scorer.Next() != Scorer.NoMoreDocs)
                visit(leaf, scorer);
            scorer.Release();
        }
    }
}
