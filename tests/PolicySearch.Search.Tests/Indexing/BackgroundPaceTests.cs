using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class BackgroundPaceTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void RestAfter_WhileNobodySearches_IsNone()
    {
        using var pace = new BackgroundPace(0.25, _clock);

        Assert.False(pace.IsBusy);
        Assert.Equal(TimeSpan.Zero, pace.RestAfter(TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(0.25, 30)]
    [InlineData(0.5, 10)]
    [InlineData(1, 0)]
    public void RestAfter_WhileSomebodySearches_LeavesTheShare(double share, int rest)
    {
        using var pace = new BackgroundPace(share, _clock);
        pace.NoteSearch();
        _clock.Advance(TimeSpan.FromMilliseconds(999));

        Assert.Equal(TimeSpan.FromMilliseconds(rest), pace.RestAfter(TimeSpan.FromMilliseconds(10)));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.Zero, pace.RestAfter(TimeSpan.FromMilliseconds(10)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void New_ShareThatIsNone_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BackgroundPace(share, _clock));

    [Fact]
    public async Task WorkAsync_WhileSomebodySearches_IsOnePieceAtATime()
    {
        using var pace = new BackgroundPace(1, TimeProvider.System);
        pace.NoteSearch();
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => pace.WorkAsync(PieceAsync, default))));

        Assert.Equal(1, most);

        async Task<int> PieceAsync()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            return Interlocked.Decrement(ref running);
        }
    }

    [Fact]
    public async Task WorkAsync_WhileNobodySearches_WaitsForNobody()
    {
        using var pace = new BackgroundPace(0.5, _clock);
        var never = new TaskCompletionSource<int>();
        var first = pace.WorkAsync(() => never.Task, default);

        Assert.Equal(7, await pace.WorkAsync(() => Task.FromResult(7), default).WaitAsync(CorpusFixture.Patience));
        Assert.False(first.IsCompleted);
    }

    private sealed class FakeClock : TimeProvider
    {
        private long _now = 1000;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
