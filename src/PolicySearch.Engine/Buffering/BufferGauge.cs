namespace PolicySearch.Engine.Buffering;

/// <summary>Counts the bytes that buffered changes take, on all threads together.</summary>
internal sealed class BufferGauge
{
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>The most that was taken at one time.</summary>
    public long Peak { get; private set; }

    public void Change(long delta)
    {
        lock (_gate)
        {
            _bytes += delta;
            Peak = Math.Max(Peak, _bytes);
        }
    }
}
