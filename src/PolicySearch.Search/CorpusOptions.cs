using PolicySearch.Analysis;
using PolicySearch.Store;

namespace PolicySearch.Search;

/// <summary>How a corpus is opened.</summary>
public sealed record CorpusOptions
{
    /// <summary>Folder with <c>store.db</c> and <c>segments/</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// Write: the one process that imports and keeps the index up to date. Read: any process beside it; it sees the index as the writer
    /// last committed it and changes nothing.
    /// </summary>
    /// <value>Write.</value>
    public StoreAccess Access { get; init; } = StoreAccess.Write;

    /// <summary>The words that index and queries know as one token.</summary>
    /// <value>The built-in lexicon.</value>
    public PolicyLexicon Lexicon { get; init; } = PolicyLexicon.Default;

    /// <summary>Makes the embedding model; null for a corpus that is searched by words alone.</summary>
    /// <value>The built-in model.</value>
    public Func<EmbeddingService>? Embedding { get; init; } = EmbeddingService.BuiltIn;

    /// <summary>
    /// While somebody searches, computing vectors and merging the index take each at most this share of one processor, on threads of lower
    /// priority; while nobody does, they go on without rests.
    /// </summary>
    /// <value>0.5; above 0 and up to 1.</value>
    public double BackgroundShare { get; init; } = 0.5;

    /// <summary>Threads that compute vectors while nobody searches; while somebody does, one of them works.</summary>
    /// <value>As many as there are processors.</value>
    public int EmbeddingThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Opens the model that an index was made with, by its <see cref="EmbeddingService.Source"/>, where that is not the model above: its vectors
    /// answer until those of the new one are complete. Null where it cannot be had: then words answer alone meanwhile.
    /// </summary>
    /// <value>Knows the built-in model.</value>
    public Func<string, EmbeddingService?> OpenFormer { get; init; } =
        source => source == EmbeddingService.BuiltInSource ? EmbeddingService.BuiltIn() : null;

    /// <summary>Receives what is worth a line in the log.</summary>
    public Action<CorpusEvent>? Log { get; init; }

    /// <summary>Keeps the words up to date and computes vectors in the background, when open for writing.</summary>
    /// <value>True. Tools that only import turn it off.</value>
    public bool RunIndexer { get; init; } = true;
}
