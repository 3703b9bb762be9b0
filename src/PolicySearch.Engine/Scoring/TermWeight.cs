using System.Globalization;
using System.Text;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Weight of a <see cref="TermQuery"/>.</summary>
internal sealed class TermWeight : Weight
{
    private readonly TermQuery _query;
    private readonly long _docFreq;
    private readonly long _docCount;
    private readonly Bm25? _bm25;
    private readonly float _idf;
    private readonly float _weight;
    private readonly TermStatistics _statistics;
    private readonly ScoreTable? _table;

    public TermWeight(TermQuery query, float boost, IndexStatistics statistics)
    {
        _query = query;
        _statistics = statistics.Term(query.Field, Encoding.UTF8.GetBytes(query.Term));
        _docFreq = _statistics.DocFreq;
        (_docCount, _bm25) = statistics.Field(query.Field);
        _idf = _docFreq == 0 ? 0 : Bm25.Idf(_docFreq, _docCount);
        _weight = boost * query.Boost * _idf;
        _table = _docFreq == 0 ? null : new ScoreTable(_bm25!, _weight);
    }

    public override double Share => _weight;

    public override Scorer? Scorer(SegmentLeaf leaf) => _statistics.TryFind(leaf, out var info)
        ? new TermScorer(leaf.Core, leaf.Core.Terms(_query.Field)!, info, _bm25!, _table!, _weight)
        : null;

    public override Explanation Explain(SegmentLeaf leaf, int doc)
    {
        var name = $"term {_query.Field}:{_query.Term}";
        if (ScoreOf(leaf, doc) is not { } score)
            return Explanation.NoMatch(name);
        _statistics.TryFind(leaf, out var info);
        var postings = leaf.Core.Postings(leaf.Core.Terms(_query.Field)!, info);
        postings.Advance(doc);
        return Explanation.Match(
            score,
            name,
            Explanation.Match(_weight == 0 ? 0 : _weight / _idf, "boost"),
            Explanation.Match(_idf, string.Create(CultureInfo.InvariantCulture, $"idf, {_docFreq} of {_docCount} documents have the term")),
            Explain(_bm25!, postings.Freq, leaf.Core.Norms(_query.Field)!.Of(doc)));
    }

    internal static Explanation Explain(Bm25 bm25, int freq, byte norm) => Explanation.Match(
        bm25.Score(1f, freq, norm),
        "saturation of the frequency",
        Explanation.Match(freq, "frequency in the document"),
        Explanation.Match(SmallFloat.Decode(norm), "length of the document in terms, rounded"),
        Explanation.Match(bm25.AverageLength, "average length"));
}
