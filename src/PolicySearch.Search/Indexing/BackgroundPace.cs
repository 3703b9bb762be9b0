namespace PolicySearch.Search.Indexing;

/// <summary>
/// How fast background work may go: freely while nobody searches; while somebody does, one piece of work at a time, with rests, so that it takes
/// a share of one processor.
/// </summary>
internal sealed class BackgroundPace : IDisposable
{
    /// <summary>So long after a search somebody is taken to be searching.</summary>
    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly double _share;
    private readonly TimeProvider _time;
    private long _lastSearch = long.MinValue;

    /// <param name="share">That share, above 0 and up to 1.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such share.</exception>
    public BackgroundPace(double share, TimeProvider time)
    {
        if (share is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The background's share of a processor is above 0 and up to 1.");
        (_share, _time) = (share, time);
    }

    public bool IsBusy => Volatile.Read(ref _lastSearch) is > long.MinValue and var last && _time.GetElapsedTime(last) < Lull;

    public void NoteSearch() => Volatile.Write(ref _lastSearch, _time.GetTimestamp());

    /// <summary>How long to rest after some work.</summary>
    public TimeSpan RestAfter(TimeSpan worked) => IsBusy ? worked * ((1 - _share) / _share) : TimeSpan.Zero;

    /// <summary>Does a piece of work, in its turn and with its rest behind it while somebody searches.</summary>
    public async Task<T> WorkAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        if (!IsBusy)
            return await work();
        await _turn.WaitAsync(cancellation);
        try
        {
            var started = _time.GetTimestamp();
            var result = await work();
            await Task.Delay(RestAfter(_time.GetElapsedTime(started)), _time, cancellation);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
