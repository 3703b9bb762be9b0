using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Indexing;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>Words first, vectors behind: what a search says while vectors are not there.</summary>
public sealed class MissingVectorsTests : IDisposable
{
    private readonly CorpusFixture _fixture = new();
    private readonly TaskCompletionSource _gate = new();

    public void Dispose()
    {
        _gate.TrySetResult();
        _fixture.Dispose();
    }

    [Fact]
    public async Task SearchAsync_HybridWithoutVectors_AnswersWithWordsAndSaysSo()
    {
        await using var corpus = await OpenWithoutVectorsAsync();

        var response = await new SearchService(corpus).SearchAsync(new SearchRequest { Query = "充电桩" });

        Assert.Equal(SearchMode.Keyword, response.Mode);
        Assert.NotEmpty(response.Hits);
        Assert.Contains(response.Notices, notice => notice.Code == "vectors-missing");
    }

    [Fact]
    public async Task SearchAsync_SemanticWithoutVectors_IsEmptyAndSaysSo()
    {
        await using var corpus = await OpenWithoutVectorsAsync();

        var response = await new SearchService(corpus).SearchAsync(new SearchRequest { Query = "充电桩", Mode = SearchMode.Semantic });

        Assert.Empty(response.Hits);
        Assert.Contains(response.Notices, notice => notice.Code == "vectors-missing");
    }

    [Fact]
    public async Task SearchAsync_KeywordWithoutVectors_HasNothingToSay()
    {
        await using var corpus = await OpenWithoutVectorsAsync();

        var response = await new SearchService(corpus).SearchAsync(new SearchRequest { Query = "充电桩", Mode = SearchMode.Keyword, Literal = true });

        Assert.NotEmpty(response.Hits);
        Assert.Empty(response.Notices);
    }

    [Fact]
    public async Task SearchAsync_OnceVectorsAreThere_UsesThem()
    {
        await using var corpus = await OpenWithoutVectorsAsync();
        _gate.SetResult();
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        var response = await new SearchService(corpus).SearchAsync(new SearchRequest { Query = "充电桩", Literal = true });

        Assert.Equal(SearchMode.Hybrid, response.Mode);
        Assert.Empty(response.Notices);
    }

    private async Task<Corpus> OpenWithoutVectorsAsync()
    {
        _fixture.Embedding.Gate = _gate.Task;
        _fixture.WriteDocument("一.txt", "包头市人民政府关于充电设施的通知", "包府发〔2021〕1号", "建设充电桩。", "扩大绿地。");
        var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitForWordsAsync(corpus);
        return corpus;
    }
}
