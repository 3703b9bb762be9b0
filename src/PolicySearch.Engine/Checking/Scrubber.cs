using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Checking;

/// <summary>Verifies, slowly and in the background, the blocks that no query has touched.</summary>
internal sealed class Scrubber : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly SearchIndex _index;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly long _blocksPerPeriod;

    public Scrubber(SearchIndex index, long bytesPerSecond)
    {
        _index = index;
        _blocksPerPeriod = (bytesPerSecond + BlockFileFormat.BlockSize - 1) / BlockFileFormat.BlockSize;
        _loop = _blocksPerPeriod > 0 ? Task.Run(LoopAsync) : Task.CompletedTask;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _loop.Wait();
        _stop.Dispose();
    }

    /// <summary>Verifies up to <paramref name="blocks"/> blocks that were not verified before.</summary>
    internal static void Step(Snapshot snapshot, long blocks)
    {
        foreach (var view in snapshot.Views.Where(view => view.Core.Damage is null))
        {
            try
            {
                foreach (var file in view.Files)
                    blocks -= StepFile(file, blocks);
            }
            catch (DamagedFileException exception)
            {
                snapshot.Withdraw(exception.Damage);
            }
        }
    }

    private static long StepFile(BlockFile file, long blocks)
    {
        var done = 0L;
        for (var block = 0; block < file.BlockCount && done < blocks; block++)
        {
            if (file.IsVerified(block))
                continue;
            file.Verify(block);
            done++;
        }

        return done;
    }

    private async Task LoopAsync()
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
                StepOnce();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The index is being closed.
        }
    }

    private void StepOnce()
    {
        var snapshot = _index.AcquireSnapshot();
        try
        {
            Step(snapshot, _blocksPerPeriod);
        }
        finally
        {
            snapshot.Release();
        }
    }
}
