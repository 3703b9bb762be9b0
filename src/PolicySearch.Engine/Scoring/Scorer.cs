namespace PolicySearch.Engine.Scoring;

/// <summary>Walks over the documents of one segment that match a query, in rising order, and scores them.</summary>
internal abstract class Scorer
{
    /// <summary>The document after the last one.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>−1 before the first call of <see cref="Next"/> or <see cref="Advance"/>.</summary>
    public abstract int Doc { get; }

    /// <summary>How many documents are looked at to find all matches, at most.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the next match.</summary>
    public abstract int Next();

    /// <summary>Moves to the first match not before <paramref name="target"/>; never backwards.</summary>
    public abstract int Advance(int target);

    /// <summary>Score of the current document.</summary>
    public abstract float Score();

    /// <summary>Adds all matches from the current one on that lie before <paramref name="end"/>, and moves behind them.</summary>
    public virtual void AddTo(ScoreWindow window, int clause, int end)
    {
        for (var doc = Doc; doc < end; doc = Next())
            window.Add(doc, Score(), clause);
    }
}
