using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="BooleanQuery"/>.</summary>
internal sealed class BooleanWeight : Weight
{
    /// <summary>Sums of shares are compared with this tolerance, so that all of the clauses are always 100 per cent.</summary>
    private const double Tolerance = 1e-9;

    private readonly List<Weight> _must;
    private readonly List<Weight> _should;
    private readonly List<Weight> _mustNot;
    private readonly double[]? _shares;
    private readonly double _minShare;
    private readonly int _minCount;

    public BooleanWeight(BooleanQuery query, Func<Query, Weight> weigh)
    {
        _must = [.. query.Must.Select(weigh)];
        _should = [.. query.Should.Select(weigh)];
        _mustNot = [.. query.MustNot.Select(weigh)];
        _minCount = Math.Max(query.MinimumShouldMatch, query.Must.Count == 0 ? 1 : 0);
        if (query.MinimumShouldWeight <= 0)
            return;
        _shares = [.. _should.Select(weight => weight.Share)];
        _minShare = _shares.Sum() * (query.MinimumShouldWeight - Tolerance);
    }

    public override double Share => _must.Concat(_should).Sum(weight => weight.Share);

    private bool ShouldIsRequired => _minCount > 0 || _minShare > 0;

    public override Scorer? Scorer(SegmentLeaf leaf)
    {
        var required = new List<Scorer>();
        foreach (var weight in _must)
        {
            if (weight.Scorer(leaf) is not { } scorer)
                return null;
            required.Add(scorer);
        }

        var should = Disjunction(leaf);
        if (ShouldIsRequired)
        {
            if (should is null)
                return null;
            required.Add(should);
        }

        var all = required.Count == 1 ? required[0] : new ConjunctionScorer(required);
        if (!ShouldIsRequired && should is not null)
            all = new RequiredOptionalScorer(all, should);
        var excluded = _mustNot.Select(weight => weight.Scorer(leaf)).OfType<Scorer>().ToList();
        return excluded.Count == 0 ? all : new ExclusionScorer(all, excluded);
    }

    public override Explanation Explain(SegmentLeaf leaf, int doc)
    {
        var details = new List<Explanation>();
        details.AddRange(_must.Select(weight => weight.Explain(leaf, doc)));
        details.AddRange(_should.Select(weight => weight.Explain(leaf, doc)).Where(part => part.IsMatch));
        details.AddRange(_mustNot.Select(weight => weight.Explain(leaf, doc)).Where(part => part.IsMatch)
            .Select(part => Explanation.NoMatch("excluded", part)));
        return ScoreOf(leaf, doc) is { } score
            ? Explanation.Match(score, "sum", details)
            : Explanation.NoMatch("too little of the query matches, or an excluded part does", details);
    }

    private Scorer? Disjunction(SegmentLeaf leaf)
    {
        var clauses = new List<(Scorer Scorer, int Clause)>();
        for (var i = 0; i < _should.Count; i++)
        {
            if (_should[i].Scorer(leaf) is { } scorer)
                clauses.Add((scorer, i));
        }

        if (clauses.Count < Math.Max(_minCount, 1) || clauses.Sum(clause => _shares?[clause.Clause] ?? 0) < _minShare)
            return null;
        return clauses.Count == 1
            ? clauses[0].Scorer
            : new DisjunctionScorer(clauses, _shares, _minCount, _minShare);
    }
}
