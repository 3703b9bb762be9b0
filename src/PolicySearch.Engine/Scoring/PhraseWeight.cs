using System.Globalization;
using System.Text;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="PhraseQuery"/> of several terms.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly List<TermStatistics> _terms;
    private readonly Bm25? _bm25;
    private readonly float _idf;
    private readonly float _weight;
    private readonly bool _possible;

    public PhraseWeight(PhraseQuery query, float boost, IndexStatistics statistics)
    {
        _query = query;
        _terms = [.. query.Terms.Select(term => statistics.Term(query.Field, Encoding.UTF8.GetBytes(term)))];
        (var docCount, _bm25) = statistics.Field(query.Field);
        _possible = _terms.TrueForAll(term => term.DocFreq > 0);
        _idf = _possible ? (float)_terms.Sum(term => (double)Bm25.Idf(term.DocFreq, docCount)) : 0;
        _weight = boost * query.Boost * _idf;
    }

    public override double Share => _weight;

    public override Scorer? Scorer(SegmentLeaf leaf) => PhraseScorer(leaf);

    public override Explanation Explain(SegmentLeaf leaf, int doc)
    {
        var name = $"phrase {_query.Field}:{string.Join(' ', _query.Terms)}";
        var scorer = PhraseScorer(leaf);
        if (scorer is null || scorer.Advance(doc) != doc)
            return Explanation.NoMatch(name);
        return Explanation.Match(
            scorer.Score(),
            name,
            Explanation.Match(_weight == 0 ? 0 : _weight / _idf, "boost"),
            Explanation.Match(_idf, string.Create(CultureInfo.InvariantCulture, $"sum of the idf of {_terms.Count} terms")),
            TermWeight.Explain(_bm25!, scorer.Freq, leaf.Core.Norms(_query.Field)!.Of(doc)));
    }

    private PhraseScorer? PhraseScorer(SegmentLeaf leaf)
    {
        if (!_possible)
            return null;
        if (leaf.Core.Terms(_query.Field) is not { } terms)
            return null;
        var parts = new List<PhrasePart>();
        for (var i = 0; i < _terms.Count; i++)
        {
            if (!_terms[i].TryFind(leaf, out var info))
                return null;
            var bounds = new TermBounds(leaf.Core, terms, info, _bm25!);
            parts.Add(new PhrasePart(leaf.Core.Postings(terms, info), leaf.Core.Positions(info), bounds, _query.Positions[i]));
        }

        return new PhraseScorer(parts, leaf.Core.Norms(_query.Field)!, _bm25!, _weight);
    }
}
