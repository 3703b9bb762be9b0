using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class ChangeGateTests
{
    [Fact]
    public void WaitAsync_ForWhatIsReached_IsDoneAtOnce()
    {
        var gate = new ChangeGate();
        gate.Advance(5);

        Assert.True(gate.WaitAsync(5, CancellationToken.None).IsCompletedSuccessfully);
        Assert.False(gate.WaitAsync(6, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Advance_PastSeveralWaiters_LetsThemGoAndKeepsTheOthers()
    {
        var gate = new ChangeGate();
        var three = gate.WaitAsync(3, CancellationToken.None);
        var seven = gate.WaitAsync(7, CancellationToken.None);

        gate.Advance(5);
        gate.Advance(4);

        await three.WaitAsync(CorpusFixture.Patience);
        Assert.False(seven.IsCompleted);
        Assert.Equal(5, gate.Reached);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_EndsTheWaitingOnly()
    {
        var gate = new ChangeGate();
        using var cancellation = new CancellationTokenSource();
        var waiting = gate.WaitAsync(1, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Advance(1);
    }

    [Fact]
    public void Reset_AfterAdvance_HasToBeReachedAgain()
    {
        var gate = new ChangeGate();
        gate.Advance(5);

        gate.Reset();

        Assert.False(gate.WaitAsync(1, CancellationToken.None).IsCompleted);
    }
}
