using PolicySearch.Engine.Scoring;

namespace PolicySearch.Engine.Searching;

/// <summary>Counts matches up to a limit, and keeps the best.</summary>
/// <param name="limit">How many hits are kept.</param>
/// <param name="countLimit">Matches are counted up to one more than this number; −1 for no counting.</param>
internal sealed class BestHits(int limit, long countLimit) : HitSink
{
    private readonly TopHits<float> _best = new(limit);
    private float _floor = float.NegativeInfinity;
    private float _threshold = limit == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    /// <summary>Matches so far: all of them as long as <see cref="IsCounting"/>.</summary>
    public long Count { get; private set; }

    public bool IsCounting => Count <= countLimit;

    /// <summary>Number of the segment's first document.</summary>
    public int DocBase { get; set; }

    public override float Threshold => IsCounting ? float.NegativeInfinity : Math.Max(_threshold, _floor);

    /// <summary>The score of the worst hit; −∞ as long as there are not enough.</summary>
    public float Worst => _best.IsFull ? _best.Worst : float.NegativeInfinity;

    /// <summary>Takes note that there are enough hits of this score or more.</summary>
    public void Raise(float floor) => _floor = Math.Max(_floor, floor);

    public override void Add(int doc, float score)
    {
        Count++;
        if (score < _threshold)
            return;
        _best.Add(DocBase + doc, score);
        if (limit > 0 && _best.IsFull)
            _threshold = MathF.BitIncrement(_best.Worst); // Of equal ones the first is kept.
    }

    /// <summary>The documents kept, best first.</summary>
    public List<(int Doc, float Key)> Take() => _best.Take();
}
