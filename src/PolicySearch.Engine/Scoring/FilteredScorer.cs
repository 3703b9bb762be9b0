using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause that are in a set. A small set leads; otherwise the clause does.</summary>
/// <param name="scorer">The clause.</param>
/// <param name="bits">The set.</param>
/// <param name="docCount">Documents of the segment.</param>
/// <param name="lender">Where the set goes when it is no longer needed; null where it is not lent.</param>
internal sealed class FilteredScorer(Scorer scorer, ulong[] bits, int docCount, BitsPool? lender) : Scorer
{
    /// <summary>The set leads where it has fewer documents than the clause by this factor.</summary>
    private const int LeadFactor = 8;

    private readonly int _bitCount = BitSets.Count(bits);
    private BitsPool? _lender = lender;

    private bool SetLeads => _bitCount < scorer.Cost / LeadFactor;

    public override int Doc => scorer.Doc;

    public override long Cost => Math.Min(_bitCount, scorer.Cost);

    public override long LeastMatches => Math.Max(0, scorer.LeastMatches + _bitCount - docCount);

    public override int Next() => Doc == NoMoreDocs ? Doc : SetLeads ? Lead(Doc + 1) : Follow(scorer.Next());

    public override int Advance(int target) => target <= Doc ? Doc : SetLeads ? Lead(target) : Follow(scorer.Advance(target));

    public override float Score() => scorer.Score();

    public override void Rewind() => scorer.Rewind();

    public override void Release()
    {
        scorer.Release();
        _lender?.Return(bits);
        _lender = null;
    }

    public override void FillBounds(Span<float> bounds)
    {
        scorer.FillBounds(bounds);
        for (var range = 0; range < bounds.Length; range++)
        {
            if (DocRanges.Of(bits, range) == 0)
                bounds[range] = RangeBounds.NoMatch;
        }
    }

    /// <summary>The clause learns of the set, so that it need not score what is not in it.</summary>
    public override void Collect(int from, int end, HitSink hits)
    {
        if (hits.Accepted.IsEmpty)
            scorer.Collect(from, end, new Sink(bits, hits));
        else
            base.Collect(from, end, hits);
    }

    private int Follow(int doc)
    {
        while (doc != NoMoreDocs && !BitSets.Contains(bits, doc))
            doc = scorer.Next();
        return doc;
    }

    private int Lead(int target)
    {
        while (true)
        {
            var member = target == NoMoreDocs ? -1 : BitSets.Next(bits, target);
            if (member < 0)
                return scorer.Advance(NoMoreDocs);
            target = scorer.Advance(member);
            if (target == member)
                return target;
        }
    }

    private sealed class Sink(ulong[] bits, HitSink hits) : HitSink
    {
        public override float Threshold => hits.Threshold;

        public override ReadOnlySpan<ulong> Accepted => bits;

        public override void Add(int doc, float score) => hits.Add(doc, score);
    }
}
