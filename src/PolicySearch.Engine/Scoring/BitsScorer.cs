using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>The documents of a set, each with the same score.</summary>
internal sealed class BitsScorer(ulong[] bits, float score) : Scorer
{
    private int _doc = -1;

    public override int Doc => _doc;

    public override long Cost => BitSets.Count(bits);

    public override long LeastMatches => Cost;

    public override int Next() => _doc == NoMoreDocs ? _doc : Advance(_doc + 1);

    public override int Advance(int target)
    {
        if (_doc >= target)
            return _doc;
        var next = target == NoMoreDocs ? -1 : BitSets.Next(bits, target);
        return _doc = next < 0 ? NoMoreDocs : next;
    }

    public override float Score() => score;

    public override void Rewind() => _doc = -1;

    public override void FillBounds(Span<float> bounds)
    {
        for (var range = 0; range < bounds.Length; range++)
            bounds[range] = DocRanges.Of(bits, range) != 0 ? score : RangeBounds.NoMatch;
    }
}
