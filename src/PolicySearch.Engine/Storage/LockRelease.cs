namespace PolicySearch.Engine.Storage;

/// <summary>Gives a lock back, once.</summary>
internal sealed class LockRelease(Action release) : IDisposable
{
    private Action? _release = release;

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
