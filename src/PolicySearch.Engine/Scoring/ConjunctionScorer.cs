using System.Buffers;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents that match all of several clauses, scores added.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _byCost;
    private readonly Scorer[] _inOrder;

    public ConjunctionScorer(IReadOnlyList<Scorer> scorers)
    {
        _inOrder = [.. scorers];
        _byCost = [.. scorers.OrderBy(scorer => scorer.Cost)];
    }

    public override int Doc => _byCost[0].Doc;

    public override long Cost => _byCost[0].Cost;

    public override int Next() => Align(_byCost[0].Next());

    public override int Advance(int target) => Align(_byCost[0].Advance(target));

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in _inOrder)
            sum += scorer.Score();
        return (float)sum;
    }

    public override void Release()
    {
        foreach (var scorer in _byCost)
            scorer.Release();
    }

    public override void Rewind()
    {
        foreach (var scorer in _byCost)
            scorer.Rewind();
    }

    public override void FillBounds(Span<float> bounds)
    {
        bounds.Clear();
        var buffer = ArrayPool<float>.Shared.Rent(bounds.Length);
        foreach (var scorer in _inOrder)
        {
            scorer.FillBounds(buffer.AsSpan(0, bounds.Length));
            RangeBounds.AddAll(bounds, buffer.AsSpan(0, bounds.Length));
        }

        ArrayPool<float>.Shared.Return(buffer);
        RangeBounds.Widen(bounds, _inOrder.Length);
    }

    private int Align(int doc)
    {
        for (var i = 1; i < _byCost.Length && doc != NoMoreDocs; i++)
        {
            var other = _byCost[i].Advance(doc);
            if (other == doc)
                continue;
            doc = _byCost[0].Advance(other);
            i = 0;
        }

        return doc;
    }
}
