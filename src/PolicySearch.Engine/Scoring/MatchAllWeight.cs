using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="Queries.MatchAllQuery"/>.</summary>
internal sealed class MatchAllWeight(float score) : Weight
{
    public override double Share => score;

    public override Scorer? Scorer(SegmentLeaf leaf) => new BitsScorer(BitSets.All(leaf.Core.DocCount), score);

    public override Explanation Explain(SegmentLeaf leaf, int doc) => Explanation.Match(score, "every document");
}
