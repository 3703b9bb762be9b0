namespace PolicySearch.Engine;

/// <summary>Settings of an open index. None of them changes what is found, nor what is on disk but for its division into segments.</summary>
public sealed record IndexOptions
{
    /// <summary>
    /// Memory that buffered changes may take before they are written as a segment: documents on their way, terms, postings, columns, vectors
    /// and deletions of all threads together. It may be overrun by one document for each thread.
    /// </summary>
    /// <value>64 MiB by default.</value>
    public long BufferBytes { get; init; } = 64L << 20;

    /// <summary>
    /// Threads that analyse and buffer the documents of <see cref="IndexWriter.AddAll"/>, each into a segment of its own. The order of the
    /// documents does not depend on it.
    /// </summary>
    /// <value>1 by default: the caller's.</value>
    public int IndexingThreads { get; init; } = 1;

    /// <summary>
    /// Whether <see cref="IndexWriter.Commit"/> merges segments when a tier is full. An owner who turns it off calls
    /// <see cref="IndexWriter.MergeTier"/> on a thread of his own instead, so that no commit waits for a merge.
    /// </summary>
    /// <value>True by default.</value>
    public bool AutoMerge { get; init; } = true;

    /// <summary>How many segments of like size may stand side by side before they are merged.</summary>
    /// <value>10 by default; at least 2.</value>
    public int SegmentsPerTier { get; init; } = 10;

    /// <summary>Opens without the writer's lock and without changing a file; <see cref="SearchIndex.Writer"/> then throws.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Speed at which blocks that no query has touched are verified in the background; 0 for no scrub.</summary>
    /// <value>8 MiB a second by default.</value>
    public long ScrubBytesPerSecond { get; init; } = 8L << 20;
}
