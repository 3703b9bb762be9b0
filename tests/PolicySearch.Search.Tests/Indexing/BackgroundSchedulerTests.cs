using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class BackgroundSchedulerTests
{
    [Fact]
    public async Task Start_ALoopThatAwaits_StaysOnItsThreads()
    {
        using var scheduler = new BackgroundScheduler(1, "test");
        var names = new List<string?>();

        await scheduler.Start(async () =>
        {
            for (var i = 0; i < 3; i++)
            {
                names.Add(Thread.CurrentThread.Name);
                await Task.Delay(1);
            }
        }).WaitAsync(CorpusFixture.Patience);

        Assert.Equal(["test", "test", "test"], names);
    }

    [Fact]
    public async Task Start_ALoopThatFails_PassesTheFailureOn()
    {
        using var scheduler = new BackgroundScheduler(2, "test");

        await Assert.ThrowsAsync<InvalidOperationException>(() => scheduler.Start(() => throw new InvalidOperationException()));
    }

    [Fact]
    public void New_WithoutThreads_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BackgroundScheduler(0, "test"));
}
