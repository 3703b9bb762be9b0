using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Indexing;

namespace PolicySearch.Search.Tests.Querying;

public sealed class QuestionVectorsTests
{
    [Fact]
    public async Task GetAsync_SameQuestion_IsComputedOnce()
    {
        using var model = new FakeEmbedding();
        var vectors = new QuestionVectors(model.Service, 2);

        var first = await vectors.GetAsync("停车", default);
        var second = await vectors.GetAsync("停车", default);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(1, model.Computed);
    }

    [Fact]
    public async Task GetAsync_MoreThanItHolds_ForgetsTheLeastRecentlyAsked()
    {
        using var model = new FakeEmbedding();
        var vectors = new QuestionVectors(model.Service, 2);
        foreach (var question in new[] { "一", "二", "一", "三" })
            await vectors.GetAsync(question, default);
        Assert.Equal(3, model.Computed);

        await vectors.GetAsync("一", default);
        Assert.Equal(3, model.Computed);
        await vectors.GetAsync("二", default);
        Assert.Equal(4, model.Computed);
    }

    [Fact]
    public async Task GetAsync_NoCapacity_StillAnswers()
    {
        using var model = new FakeEmbedding();
        var vectors = new QuestionVectors(model.Service, 0);

        await vectors.GetAsync("停车", default);
        await vectors.GetAsync("停车", default);

        Assert.Equal(2, model.Computed);
    }
}
