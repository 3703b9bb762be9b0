using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="DisMaxQuery"/>.</summary>
internal sealed class DisMaxWeight(DisMaxQuery query, Func<Query, Weight> weigh) : Weight
{
    private readonly List<Weight> _parts = [.. query.Parts.Select(weigh)];

    public override double Share => _parts.Count == 0 ? 0 : _parts.Max(part => part.Share);

    public override Scorer? Scorer(SegmentLeaf leaf)
    {
        var scorers = _parts.Select(part => part.Scorer(leaf)).OfType<Scorer>().ToList();
        return scorers.Count switch
        {
            0 => null,
            1 => scorers[0],
            _ => new DisMaxScorer(scorers, query.TieBreaker),
        };
    }

    public override Explanation Explain(SegmentLeaf leaf, int doc)
    {
        var details = _parts.Select(part => part.Explain(leaf, doc)).Where(part => part.IsMatch).ToList();
        return ScoreOf(leaf, doc) is { } score
            ? Explanation.Match(score, "best of the alternatives", details)
            : Explanation.NoMatch("none of the alternatives matches");
    }
}
