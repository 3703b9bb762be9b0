namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause that match none of the others.</summary>
internal sealed class ExclusionScorer(Scorer included, IReadOnlyList<Scorer> excluded) : Scorer
{
    public override int Doc => included.Doc;

    public override long Cost => included.Cost;

    public override int Next() => SkipExcluded(included.Next());

    public override int Advance(int target) => SkipExcluded(included.Advance(target));

    public override float Score() => included.Score();

    public override void Rewind()
    {
        included.Rewind();
        foreach (var scorer in excluded)
            scorer.Rewind();
    }

    public override void Release() => included.Release();

    public override void FillBounds(Span<float> bounds) => included.FillBounds(bounds);

    public override void Collect(int from, int end, HitSink hits) => included.Collect(from, end, new Sink(this, hits));

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

    /// <summary>Asks the excluded clauses about documents that would be hits without them.</summary>
    private sealed class Sink(ExclusionScorer scorer, HitSink hits) : HitSink
    {
        public override float Threshold => hits.Threshold;

        public override ReadOnlySpan<ulong> Accepted => hits.Accepted;

        public override void Add(int doc, float score)
        {
            if (score >= hits.Threshold && !scorer.IsExcluded(doc))
                hits.Add(doc, score);
        }
    }
}
