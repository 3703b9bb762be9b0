using System.Globalization;
using System.Text;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="PhraseQuery"/> of several terms.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly List<byte[]> _terms;
    private readonly Bm25? _bm25;
    private readonly float _idf;
    private readonly float _weight;
    private readonly bool _possible;

    public PhraseWeight(PhraseQuery query, float boost, IndexStatistics statistics)
    {
        _query = query;
        _terms = [.. query.Terms.Select(Encoding.UTF8.GetBytes)];
        (var docCount, _bm25) = statistics.Field(query.Field);
        var docFreqs = query.Terms.Select(term => statistics.DocFreq(query.Field, term)).ToList();
        _possible = _bm25 is not null && docFreqs.All(freq => freq > 0);
        _idf = _possible ? (float)docFreqs.Sum(freq => (double)Bm25.Idf(freq, docCount)) : 0;
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
        if (!_possible || leaf.Core.Terms(_query.Field) is not { } terms)
            return null;
        var parts = new List<PhrasePart>();
        for (var i = 0; i < _terms.Count; i++)
        {
            if (!terms.TryFind(_terms[i], out var info))
                return null;
            parts.Add(new PhrasePart(leaf.Core.Postings(terms, info), leaf.Core.Positions(info), _query.Positions[i]));
        }

        return new PhraseScorer(parts, leaf.Core.Norms(_query.Field)!, _bm25!, _weight);
    }
}
