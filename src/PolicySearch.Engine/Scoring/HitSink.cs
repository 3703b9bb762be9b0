namespace PolicySearch.Engine.Scoring;

/// <summary>Takes the matches of one segment, documents rising.</summary>
internal abstract class HitSink
{
    /// <summary>The lowest score that is of interest now; rises as hits are added. −∞ as long as every match is counted.</summary>
    public abstract float Threshold { get; }

    /// <summary>The documents of which hits are wanted; empty for all.</summary>
    public virtual ReadOnlySpan<ulong> Accepted => [];

    public bool Accepts(int doc) => Accepted.IsEmpty || Segments.BitSets.Contains(Accepted, doc);

    /// <summary>Takes a match that is accepted.</summary>
    public abstract void Add(int doc, float score);
}
