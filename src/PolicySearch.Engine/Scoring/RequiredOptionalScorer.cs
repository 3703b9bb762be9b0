namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause; a second one raises the score where it matches.</summary>
internal sealed class RequiredOptionalScorer(Scorer required, Scorer optional) : Scorer
{
    private float[] _optionalBounds = [];

    public override int Doc => required.Doc;

    public override long Cost => required.Cost;

    public override long LeastMatches => required.LeastMatches;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override float Score()
    {
        var score = required.Score();
        return optional.Advance(Doc) == Doc ? score + optional.Score() : score;
    }

    public override void Rewind()
    {
        required.Rewind();
        optional.Rewind();
    }

    public override void Release()
    {
        required.Release();
        optional.Release();
    }

    public override void FillBounds(Span<float> bounds)
    {
        required.FillBounds(bounds);
        _optionalBounds = new float[bounds.Length];
        optional.FillBounds(_optionalBounds);
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = bounds[i] < 0 ? bounds[i] : bounds[i] + Math.Max(0, _optionalBounds[i]);
        RangeBounds.Widen(bounds, 2);
    }

    /// <summary>The second clause is asked only where it can lift a score to the threshold.</summary>
    public override void Collect(int from, int end, HitSink hits)
    {
        var most = Math.Max(0, _optionalBounds[from >> DocRanges.Shift]);
        for (var doc = Doc < from ? required.Advance(from) : Doc; doc < end; doc = required.Next())
        {
            if (!hits.Accepts(doc))
                continue;
            var score = required.Score();
            if (RangeBounds.Reaches(score + most, hits.Threshold))
                hits.Add(doc, optional.Advance(doc) == doc ? score + optional.Score() : score);
        }
    }
}
