using PolicySearch.Engine;

namespace PolicySearch.Search.Indexing;

/// <summary>Merges the index's segments in the background, so that no document waits for a merge before it is found.</summary>
internal sealed class IndexMerger(IndexHost host, BackgroundPace pace, EventLog log)
{
    /// <summary>With more segments than this, merges go on without rests: by now the segments cost searches more than merging does.</summary>
    private const int Backlog = 40;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    private readonly Signal _signal = new();

    /// <summary>Says that there may be something to merge.</summary>
    public void Wake() => _signal.Set();

    /// <summary>Works until cancelled, on the calling thread while it merges.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _signal.WaitAsync(cancellation);
            try
            {
                while (host.MergeTier(worked => Rest(worked, cancellation)))
                {
                }
            }
            catch (Exception error) when (error is ObjectDisposedException or InvalidOperationException or IndexDamagedException)
            {
                // The index was swapped or failed meanwhile: whoever writes next opens and repairs it, and wakes this again.
            }
            catch (IOException error)
            {
                log.Warn($"合并索引段时出错：{error.Message}（稍后重试，搜索不受影响）");
                await Task.Delay(RetryDelay, cancellation);
                _signal.Set();
            }
        }
    }

    private void Rest(TimeSpan worked, CancellationToken cancellation)
    {
        var rest = host.SegmentCount > Backlog ? TimeSpan.Zero : pace.RestAfter(worked);
        cancellation.WaitHandle.WaitOne(rest);
        cancellation.ThrowIfCancellationRequested();
    }
}
