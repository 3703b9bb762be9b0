namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause that match none of the others.</summary>
internal sealed class ExclusionScorer(Scorer included, IReadOnlyList<Scorer> excluded) : Scorer
{
    public override int Doc => included.Doc;

    public override long Cost => included.Cost;

    public override int Next() => SkipExcluded(included.Next());

    public override int Advance(int target) => SkipExcluded(included.Advance(target));

    public override float Score() => included.Score();

    private int SkipExcluded(int doc)
    {
        while (doc != NoMoreDocs && IsExcluded(doc))
            doc = included.Next();
        return doc;
    }

    private bool IsExcluded(int doc)
    {
        foreach (var scorer in excluded)
        {
            if (scorer.Advance(doc) == doc)
                return true;
        }

        return false;
    }
}
