namespace PolicySearch.Search.Indexing;

/// <summary>A number that only rises, and on which one can wait.</summary>
internal sealed class ChangeGate
{
    private readonly Lock _gate = new();
    private readonly List<(long Number, TaskCompletionSource Source)> _waiting = [];
    private long _reached;

    public long Reached => Interlocked.Read(ref _reached);

    /// <summary>Raises the number and lets go whoever waits for it or for less.</summary>
    public void Advance(long number)
    {
        lock (_gate)
        {
            _reached = Math.Max(_reached, number);
            foreach (var (_, source) in _waiting.Where(waiter => waiter.Number <= _reached))
                source.TrySetResult();
            _waiting.RemoveAll(waiter => waiter.Number <= _reached);
        }
    }

    /// <summary>Back to nothing: what was reached is to be reached again.</summary>
    public void Reset()
    {
        lock (_gate)
            _reached = 0;
    }

    public Task WaitAsync(long number, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_reached >= number)
                return Task.CompletedTask;
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((number, source));
            return source.Task.WaitAsync(cancellation);
        }
    }
}
