using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Goes through the live matches of a query that pass a filter.</summary>
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

    /// <summary>Calls <paramref name="visit"/> with each match, documents rising; its scorer stands at the match.</summary>
    public void ForEach(Action<SegmentLeaf, Scorer> visit)
    {
        foreach (var leaf in _leaves)
        {
            if (_weight.Scorer(leaf) is not { } scorer)
                continue;
            if (Accepted(leaf) is { } accepted)
                scorer = new FilteredScorer(scorer, accepted, BitSets.Count(accepted));
            while (scorer.Next() != Scorer.NoMoreDocs)
                visit(leaf, scorer);
        }
    }

    /// <summary>The documents of a segment that are live and pass the filter; null for all.</summary>
    private ulong[]? Accepted(SegmentLeaf leaf) => LiveBits.And(leaf, _filter, _weigher);
}
