using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause that are in a set. A small set leads; otherwise the clause does.</summary>
internal sealed class FilteredScorer(Scorer scorer, ulong[] bits, int bitCount) : Scorer
{
    /// <summary>The set leads where it has fewer documents than the clause by this factor.</summary>
    private const int LeadFactor = 8;

    private readonly bool _setLeads = bitCount < scorer.Cost / LeadFactor;

    public override int Doc => scorer.Doc;

    public override long Cost => Math.Min(bitCount, scorer.Cost);

    public override int Next() => Doc == NoMoreDocs ? Doc : _setLeads ? Lead(Doc + 1) : Follow(scorer.Next());

    public override int Advance(int target) => target <= Doc ? Doc : _setLeads ? Lead(target) : Follow(scorer.Advance(target));

    public override float Score() => scorer.Score();

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
}
