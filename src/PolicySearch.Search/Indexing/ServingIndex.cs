namespace PolicySearch.Search.Indexing;

/// <summary>An index, the model whose vectors it holds, and what keeps it up to date.</summary>
internal sealed class ServingIndex : IAsyncDisposable
{
    /// <summary>Where the index that answers lies.</summary>
    public const string CurrentFolder = "segments";

    /// <summary>Where the one lies that is to take its place.</summary>
    public const string NextFolder = "segments.next";

    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="host">The index.</param>
    /// <param name="embedding">The model; null for words alone.</param>
    /// <param name="indexer">Keeps the index up to date; null where this process does not.</param>
    public ServingIndex(IndexHost host, EmbeddingService? embedding, BackgroundIndexer? indexer)
    {
        (Host, Embedding, Indexer) = (host, embedding, indexer);
        indexer?.Start();
    }

    public IndexHost Host { get; }

    public EmbeddingService? Embedding { get; }

    public BackgroundIndexer? Indexer { get; }

    /// <summary>Waits until the words of a change can be found.</summary>
    /// <returns>False where another index took this one's place first.</returns>
    public async Task<bool> WaitAsync(long change, CancellationToken cancellation)
    {
        if (Indexer is null)
            throw new InvalidOperationException("The corpus was opened without its indexer.");
        var found = Indexer.Gate.WaitAsync(change, cancellation);
        if (await Task.WhenAny(found, _replaced.Task) != found)
            return false;
        await found;
        return true;
    }

    /// <summary>Whether it holds every accepted document, with all its vectors.</summary>
    public bool IsComplete(long lastChange) =>
        Indexer is { IsRebuilding: false, VectorsPending: false } && Host.Stamp.Change == lastChange && MissingVectors == 0;

    /// <summary>Clauses in the index without vectors.</summary>
    public long MissingVectors
    {
        get
        {
            using var searcher = Host.Acquire();
            return Embedding is null ? 0 : searcher.MissingVectors(IndexFields.Embedding);
        }
    }

    /// <summary>Stops the background work; the index goes on answering.</summary>
    public async Task StopAsync()
    {
        if (Indexer is not null)
            await Indexer.DisposeAsync();
    }

    /// <summary>Closes the index; searchers that are out stay valid. The background work is stopped before.</summary>
    public void Close()
    {
        Host.Dispose();
        _replaced.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Close();
    }
}
