using PolicySearch.Documents.Metadata;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class CorpusTests : IDisposable
{
    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Import_OfAFile_IsFoundByItsWords()
    {
        WriteTwo();
        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitForWordsAsync(corpus);

        var report = corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitForWordsAsync(corpus);

        Assert.True(report.IsClean);
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
        Assert.Empty(CorpusFixture.Find(corpus, "机场"));
    }

    [Fact]
    public async Task Vectors_WhileTheModelIsSlow_AreMissingAndWordsAreFound()
    {
        var gate = new TaskCompletionSource();
        _fixture.Embedding.Gate = gate.Task;
        WriteTwo();
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitForWordsAsync(corpus);

        var waiting = corpus.Status();
        Assert.Equal(waiting.Store.Clauses, waiting.MissingVectors);
        Assert.True(waiting.VectorsPending);
        Assert.False(waiting.IsReady);
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
        Assert.Null(CorpusFixture.FindNearest(corpus, "充电桩"));

        gate.SetResult();
        var ready = await CorpusFixture.WaitUntilReadyAsync(corpus);
        Assert.Equal(0, ready.MissingVectors);
        Assert.NotNull(CorpusFixture.FindNearest(corpus, "充电桩"));
    }

    [Fact]
    public async Task Vectors_AfterAReindex_ComeFromTheStore()
    {
        WriteTwo();
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        var before = await CorpusFixture.WaitUntilReadyAsync(corpus);
        var computed = _fixture.Embedding.Computed;

        corpus.Reindex();
        var after = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.True(computed > 0);
        Assert.Equal(computed, _fixture.Embedding.Computed);
        Assert.Equal((before.IndexedClauses, 0L), (after.IndexedClauses, after.MissingVectors));
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
    }

    [Fact]
    public async Task Vectors_OfALongClause_AreOnePerWindowAndOneHit()
    {
        _fixture.Embedding = new FakeEmbedding(windowLength: 5);
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电桩的通知", "包府发〔2020〕54号", "加快建设充电桩，方便群众出行和城市发展。");
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        using var searcher = corpus.Acquire();
        var doc = searcher.Find(CorpusFixture.Find(corpus, "群众")[0]);
        Assert.True(searcher.GetVectors(doc, "embedding").Count > 2);
        Assert.Equal(searcher.DocCount, searcher.SearchVectors("embedding", FakeEmbedding.VectorOf("充电桩"), 100).Hits.Count);
    }

    [Fact]
    public async Task Replace_OfADocument_ShowsNewWordsAndVectorsOnly()
    {
        WriteTwo();
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", "包府发〔2020〕54号", "扩建机场航站楼。");
        corpus.Importer.Import([_fixture.Files]);
        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Empty(CorpusFixture.Find(corpus, "充电桩"));
        Assert.Single(CorpusFixture.Find(corpus, "机场"));
        Assert.Equal(status.Store.Clauses, status.IndexedClauses);
    }

    [Fact]
    public async Task Replace_WhileItsOldVectorsAreComputed_NeverMixesOldVectorsWithNewWords()
    {
        var gate = new TaskCompletionSource();
        _fixture.Embedding.Gate = gate.Task;
        await using var corpus = _fixture.Open();
        corpus.Importer.Put("一、加快充电桩建设。"u8.ToArray(), "a.txt", new SuppliedMetadata { Id = "doc", Title = "题" });
        await CorpusFixture.WaitUntilAsync(corpus, status => status.VectorsPending);

        corpus.Importer.Put("一、扩建机场航站楼。"u8.ToArray(), "a.txt", new SuppliedMetadata { Id = "doc", Title = "题" });
        await CorpusFixture.WaitForWordsAsync(corpus);
        gate.SetResult();
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        using var searcher = corpus.Acquire();
        var vector = searcher.GetVectors(searcher.Find(CorpusFixture.Find(corpus, "机场")[0]), "embedding")[0];
        var expected = FakeEmbedding.VectorOf(_fixture.Embedding.Split("题", "", corpus.Store.GetDocument("doc")!.Document.Clauses[0].Text)[0]);
        Assert.True(Cosine(vector, expected) > 0.999, $"cosine {Cosine(vector, expected)}");
    }

    [Fact]
    public async Task Delete_OfADocument_TakesItsClausesOut()
    {
        WriteTwo();
        await using var corpus = _fixture.Open();
        var report = corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitForWordsAsync(corpus);

        var change = corpus.Store.Delete(report.Items[0].DocumentId!)!.Value;
        await corpus.WaitSearchableAsync(change).WaitAsync(CorpusFixture.Patience);

        Assert.Empty(CorpusFixture.Find(corpus, "充电桩"));
        Assert.Equal(corpus.Store.Count().Clauses, corpus.Status().IndexedClauses);
    }

    [Fact]
    public async Task Open_AfterImportsWithoutAnIndexer_CatchesUp()
    {
        WriteTwo();
        await using (var importing = _fixture.Open(runIndexer: false))
            importing.Importer.Import([_fixture.Files]);

        await using var corpus = _fixture.Open();
        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Equal(status.Store.Clauses, status.IndexedClauses);
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
    }

    [Fact]
    public async Task Open_WithVectorsLeftOverFromLastTime_ComputesThem()
    {
        WriteTwo();
        _fixture.Embedding.Gate = new TaskCompletionSource().Task;
        await using (var interrupted = _fixture.Open())
        {
            interrupted.Importer.Import([_fixture.Files]);
            await CorpusFixture.WaitForWordsAsync(interrupted);
        }

        _fixture.Embedding.Gate = Task.CompletedTask;
        await using var corpus = _fixture.Open();
        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Equal(0, status.MissingVectors);
        Assert.Empty(corpus.Check().Problems);
    }

    [Fact]
    public async Task Embed_ThatFails_IsANoticeAndWordsGoOn()
    {
        WriteTwo();
        _fixture.Embedding.Failure = new InvalidOperationException("model is away");
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);

        await CorpusFixture.WaitForWordsAsync(corpus);
        var status = await CorpusFixture.WaitUntilAsync(corpus, status => status.Problem is not null);

        Assert.Contains("model is away", status.Problem, StringComparison.Ordinal);
        Assert.Contains("model is away", status.Notices[0].Message, StringComparison.Ordinal);
        Assert.False(status.IsReady);
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
    }

    [Fact]
    public async Task Open_WithoutAModel_SearchesByWords()
    {
        WriteTwo();
        await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = _fixture.Data, Embedding = null });
        corpus.Importer.Import([_fixture.Files]);

        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Null(status.Model);
        Assert.NotEmpty(CorpusFixture.Find(corpus, "充电桩"));
    }

    [Fact]
    public async Task Open_ForReadingBesideAWriter_SearchesItsLastCommit()
    {
        WriteTwo();
        await using var writer = _fixture.Open();
        writer.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitUntilReadyAsync(writer);

        await using var reader = _fixture.Open(StoreAccess.Read);

        Assert.NotEmpty(CorpusFixture.Find(reader, "充电桩"));
        Assert.Throws<StoreLockedException>(() => _fixture.Open());
    }

    private void WriteTwo()
    {
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", "包府发〔2020〕54号", "加快充电桩建设。（市发改委牵头）", "优化落户政策。（市公安局负责）");
        _fixture.WriteDocument("b.txt", "包头市人民政府关于停车的通知", "包府发〔2020〕55号", "新建公共停车场。（市住建局负责）");
    }

    private static double Cosine(float[] a, float[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
}
