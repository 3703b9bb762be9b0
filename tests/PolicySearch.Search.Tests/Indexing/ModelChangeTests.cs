using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>The old model's vectors answer until those of the new one are complete; then the new ones do, and nothing is lost in between.</summary>
public sealed class ModelChangeTests : IDisposable
{
    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Open_WithAnotherModel_AnswersWithTheOldOneUntilTheNewOneIsComplete()
    {
        await ImportAsync();
        var gate = ChangeModel();
        await using var corpus = _fixture.Open();
        var service = new SearchService(corpus);

        var during = await corpus.SearchAsync(service);
        Assert.Equal("old", corpus.Status().Model);
        Assert.Equal(new ModelChangeStatus("old", "new", 6, 6), corpus.Status().ModelChange);
        Assert.Equal(SearchMode.Hybrid, during.Mode);

        gate.SetResult();
        await CorpusFixture.WaitUntilAsync(corpus, status => status.ModelChange is null);

        Assert.Equal("new", corpus.Status().Model);
        Assert.Equal(during.Hits.Select(hit => hit.ClauseId).Order(), (await corpus.SearchAsync(service)).Hits.Select(hit => hit.ClauseId).Order());
        Assert.Equal(0, corpus.Status().MissingVectors);
        Assert.True(corpus.Check().IsSound);
        Assert.Equal("new", Corpus.ModelSourceOf(_fixture.Data));
    }

    [Fact]
    public async Task Put_WhileTheModelChanges_IsFoundBeforeAndAfter()
    {
        await ImportAsync();
        var gate = ChangeModel();
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.WriteDocument("later.txt", "关于路灯的通知", "包府发〔2021〕9号", "更换路灯。")]);
        await CorpusFixture.WaitForWordsAsync(corpus);
        Assert.Single(CorpusFixture.Find(corpus, "路灯"), id => id.EndsWith(".1", StringComparison.Ordinal));

        gate.SetResult();
        await CorpusFixture.WaitUntilAsync(corpus, status => status.ModelChange is null);

        Assert.Single(CorpusFixture.Find(corpus, "路灯"), id => id.EndsWith(".1", StringComparison.Ordinal));
        Assert.Equal(0, corpus.Status().MissingVectors);
    }

    [Fact]
    public async Task Wait_ForAChangeThatTheNextIndexBrings_EndsAfterTheExchange()
    {
        await ImportAsync();
        ChangeModel().SetResult();
        await using var corpus = _fixture.Open();
        for (var i = 0; i < 5; i++)
        {
            corpus.Importer.Import([_fixture.WriteDocument($"{i}.txt", $"关于第{i}号事项的通知", $"包府发〔2022〕{i + 1}号", "绿化。")]);
            await CorpusFixture.WaitForWordsAsync(corpus);
            Assert.Contains(CorpusFixture.Find(corpus, "绿化"), _ => true);
        }
    }

    [Fact]
    public async Task Open_AfterAnInterruptedChange_GoesOnAndComputesNothingTwice()
    {
        await ImportAsync();
        ChangeModel();
        await using (_fixture.Open())
        {
        }

        _fixture.Embedding = new FakeEmbedding("new", dimension: 5);
        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitUntilAsync(corpus, status => status.ModelChange is null);

        Assert.Equal("new", corpus.Status().Model);
        Assert.Equal(2 * 6, _fixture.Embedding.Computed); // with title and headings, and by itself
    }

    [Fact]
    public async Task Open_BackWithTheOldModel_DropsTheUnfinishedIndex()
    {
        await ImportAsync();
        ChangeModel();
        await using (_fixture.Open())
        {
        }

        (_fixture.Embedding, _fixture.Former) = (_fixture.Former!, null);
        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Equal("old", corpus.Status().Model);
        Assert.False(Directory.Exists(Path.Combine(_fixture.Data, ServingIndex.NextFolder)));
    }

    [Fact]
    public async Task Open_OldModelNotToBeHad_AnswersWithWordsMeanwhile()
    {
        await ImportAsync();
        var gate = ChangeModel();
        _fixture.Former = null;
        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitForWordsAsync(corpus);

        Assert.Equal(SearchMode.Keyword, (await corpus.SearchAsync(new SearchService(corpus))).Mode);
        gate.SetResult();
        await CorpusFixture.WaitUntilReadyAsync(corpus);
        Assert.Equal(SearchMode.Hybrid, (await corpus.SearchAsync(new SearchService(corpus))).Mode);
    }

    [Fact]
    public async Task Open_ForReadingWithAnotherModel_AnswersWithTheModelOfTheIndex()
    {
        await ImportAsync();
        ChangeModel();
        await using var corpus = _fixture.Open(StoreAccess.Read);

        Assert.Equal("old", corpus.Status().Model);
        Assert.Equal(SearchMode.Hybrid, (await corpus.SearchAsync(new SearchService(corpus))).Mode);
    }

    private async Task ImportAsync()
    {
        _fixture.Embedding = new FakeEmbedding("old");
        _fixture.WriteDocument("a.txt", "关于充电桩的通知", "包府发〔2020〕1号", "建设充电桩。", "维护充电桩。");
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitUntilReadyAsync(corpus);
    }

    /// <summary>From now on a model of another dimension is wanted; it computes nothing until the result is set.</summary>
    private TaskCompletionSource ChangeModel()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fixture.Former = _fixture.Embedding;
        _fixture.Embedding = new FakeEmbedding("new", dimension: 5) { Gate = gate.Task };
        return gate;
    }
}

/// <summary>The question that these tests ask.</summary>
internal static class ModelChangeQuestions
{
    public static Task<SearchResponse> SearchAsync(this Corpus corpus, SearchService service) =>
        service.SearchAsync(new SearchRequest { Query = "充电桩", Size = Math.Min(20, corpus.Store.Count().Clauses) });
}
