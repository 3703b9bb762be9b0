namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Walks over the documents of one segment that match a query, in rising order, and scores them: document by document, or
/// range by range with <see cref="Collect"/>, which leaves out what cannot be among the best. The two ways are not mixed.
/// </summary>
internal abstract class Scorer
{
    /// <summary>The document after the last one.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>−1 before the first call of <see cref="Next"/> or <see cref="Advance"/>.</summary>
    public abstract int Doc { get; }

    /// <summary>How many documents are looked at to find all matches, at most.</summary>
    public abstract long Cost { get; }

    /// <summary>How many documents match, at least: what is known without looking.</summary>
    public virtual long LeastMatches => 0;

    /// <summary>Moves to the next match.</summary>
    public abstract int Next();

    /// <summary>Moves to the first match not before <paramref name="target"/>; never backwards.</summary>
    public abstract int Advance(int target);

    /// <summary>Score of the current document.</summary>
    public abstract float Score();

    /// <summary>Back to before the first document.</summary>
    public abstract void Rewind();

    /// <summary>Gives back what was lent; who forgets it wastes memory, no more.</summary>
    public virtual void Release()
    {
    }

    /// <summary>Adds all matches from the current one on that lie before <paramref name="end"/>, and moves behind them.</summary>
    public virtual void AddTo(ScoreWindow window, int clause, int end)
    {
        for (var doc = Doc; doc < end; doc = Next())
            window.Add(doc, Score(), clause);
    }

    /// <summary>Bounds the scores of each range of documents.</summary>
    /// <param name="bounds">Receives, for each of the <see cref="DocRanges"/>, a number that no score there exceeds; <see cref="RangeBounds.NoMatch"/> where nothing matches.</param>
    public abstract void FillBounds(Span<float> bounds);

    /// <summary>Gives all matches of a range that may be among the best to <paramref name="hits"/>; those below its threshold may be missing.</summary>
    /// <param name="from">First document of one of the <see cref="DocRanges"/>, behind those of earlier calls.</param>
    /// <param name="end">One past its last document.</param>
    /// <param name="hits">Receives documents, rising.</param>
    public virtual void Collect(int from, int end, HitSink hits)
    {
        for (var doc = Doc < from ? Advance(from) : Doc; doc < end; doc = Next())
        {
            if (hits.Accepts(doc))
                hits.Add(doc, Score());
        }
    }

    /// <summary>Adds the scores of a range to sums; see <see cref="RangeSums"/>.</summary>
    /// <param name="sums">The range.</param>
    /// <param name="share">Added to the shares of each match.</param>
    public virtual void AddTo(RangeSums sums, double share)
    {
        for (var doc = Doc < sums.From ? Advance(sums.From) : Doc; doc < sums.End; doc = Next())
            sums.Add(doc, Score(), share);
    }
}
