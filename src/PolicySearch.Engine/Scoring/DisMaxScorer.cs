using System.Buffers;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of any clause, with the score of the best and a share of the others'.</summary>
internal sealed class DisMaxScorer : Scorer
{
    private readonly Scorer[] _scorers;
    private readonly float _tieBreaker;
    private int _doc = -1;

    public DisMaxScorer(IReadOnlyList<Scorer> scorers, float tieBreaker)
    {
        _scorers = [.. scorers];
        _tieBreaker = tieBreaker;
        Cost = scorers.Sum(scorer => scorer.Cost);
    }

    public override int Doc => _doc;

    public override long Cost { get; }

    public override int Next() => _doc == NoMoreDocs ? _doc : Advance(_doc + 1);

    public override int Advance(int target)
    {
        if (_doc >= target)
            return _doc;
        _doc = NoMoreDocs;
        foreach (var scorer in _scorers)
            _doc = Math.Min(_doc, scorer.Advance(target));
        return _doc;
    }

    public override long LeastMatches => _scorers.Max(scorer => scorer.LeastMatches);

    public override void Release()
    {
        foreach (var scorer in _scorers)
            scorer.Release();
    }

    public override void Rewind()
    {
        _doc = -1;
        foreach (var scorer in _scorers)
            scorer.Rewind();
    }

    /// <summary>The best part's bound; with a share of the others, the sum.</summary>
    public override void FillBounds(Span<float> bounds)
    {
        bounds.Fill(RangeBounds.NoMatch);
        var buffer = ArrayPool<float>.Shared.Rent(bounds.Length);
        var ofPart = buffer.AsSpan(0, bounds.Length);
        foreach (var scorer in _scorers)
        {
            scorer.FillBounds(ofPart);
            if (_tieBreaker == 0)
                RangeBounds.Max(bounds, ofPart);
            else
                RangeBounds.AddAny(bounds, ofPart);
        }

        ArrayPool<float>.Shared.Return(buffer);
        RangeBounds.Scale(bounds, Math.Max(1f, _tieBreaker));
        RangeBounds.Widen(bounds, _scorers.Length);
    }

    public override float Score()
    {
        var best = 0f;
        var others = 0.0;
        foreach (var scorer in _scorers)
        {
            if (scorer.Doc != _doc)
                continue;
            var score = scorer.Score();
            others += Math.Min(best, score);
            best = Math.Max(best, score);
        }

        return (float)(best + (others * _tieBreaker));
    }
}
