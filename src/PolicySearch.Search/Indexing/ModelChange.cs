using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// Waits until an index with the vectors of another model, made beside the one that answers, is complete, and has it take the other's place.
/// What was computed is kept in the store and in the new index, so that an interrupted change goes on where it was.
/// </summary>
internal sealed class ModelChange : IAsyncDisposable
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMilliseconds(200);

    private readonly DocumentStore _store;
    private readonly ServingIndex _next;
    private readonly string _from;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _task;
    private bool _taken;

    /// <param name="store">The documents.</param>
    /// <param name="from">Name of the model whose vectors answer meanwhile.</param>
    /// <param name="next">The index that is being made.</param>
    /// <param name="exchange">Puts the next index in the place of the other; called once, when it is complete and closed.</param>
    public ModelChange(DocumentStore store, string from, ServingIndex next, Func<Task> exchange)
    {
        (_store, _from, _next) = (store, from, next);
        _task = Task.Run(() => RunAsync(exchange));
    }

    private string To => _next.Embedding!.Info.Name;

    /// <summary>Why it does not get on, in Chinese; null while all is well.</summary>
    public string? Problem => _next.Indexer!.Problem;

    /// <summary>How far it is; null when it is done.</summary>
    public ModelChangeStatus? Status()
    {
        if (Volatile.Read(ref _taken))
            return _task.IsCompleted ? null : new ModelChangeStatus(_from, To, _store.Count().Clauses, 0);
        try
        {
            using var searcher = _next.Host.Acquire();
            var clauses = _store.Count().Clauses;
            return new ModelChangeStatus(
                _from, To, clauses, clauses - searcher.DocCount + searcher.MissingVectors(IndexFields.Embedding));
        }
        catch (ObjectDisposedException)
        {
            return Status(); // It was complete, and closed, in between.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_taken)
            await _next.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RunAsync(Func<Task> exchange)
    {
        using var timer = new PeriodicTimer(CheckInterval);
        while (!_next.IsComplete(_store.LastChange))
            await timer.WaitForNextTickAsync(_stop.Token);
        Volatile.Write(ref _taken, true);
        await _next.DisposeAsync();
        await exchange();
    }
}
