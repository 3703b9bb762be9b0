using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class BackgroundThreadTests
{
    [Fact]
    public async Task Run_Work_IsDoneOnAThreadOfItsOwn()
    {
        (string? Name, bool IsOfPool, bool IsBackground) seen = default;

        await BackgroundThread.Run("test", () => seen = (Thread.CurrentThread.Name, Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.IsBackground));

        Assert.Equal(("test", false, true), seen);
    }

    /// <summary>On a bare thread it would end the process: names of the corpus were made anew so, and a failure would have taken the server along.</summary>
    [Fact]
    public async Task Run_WorkThatThrows_FailsItsTaskAndNothingElse() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => BackgroundThread.Run("test", () => throw new InvalidOperationException()));
}
