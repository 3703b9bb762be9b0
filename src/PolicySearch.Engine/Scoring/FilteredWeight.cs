using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="FilteredQuery"/>.</summary>
internal sealed class FilteredWeight(Weight inner, Filter filter, QueryWeigher weigher) : Weight
{
    public override double Share => inner.Share;

    public override Scorer? Scorer(SegmentLeaf leaf) => inner.Scorer(leaf) is { } scorer
        ? new FilteredScorer(scorer, Accepted(leaf), leaf.Core.DocCount, leaf.Core.Bits)
        : null;

    public override Explanation Explain(SegmentLeaf leaf, int doc) => BitSets.Contains(Accepted(leaf), doc)
        ? inner.Explain(leaf, doc)
        : Explanation.NoMatch("the filter excludes the document");

    private ulong[] Accepted(SegmentLeaf leaf) => new FilterBits(leaf, weigher).Of(filter);
}
