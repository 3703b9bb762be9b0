using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class ImporterTests : IDisposable
{
    private const string Number = "包府发〔2020〕54号";

    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Import_OfTheSameFolderAgain_ChangesNothing()
    {
        WriteThree();
        await using var corpus = Open();
        corpus.Importer.Import([_fixture.Files]);
        var change = corpus.Store.LastChange;

        var second = corpus.Importer.Import([_fixture.Files]);

        Assert.Equal(second.Items.Count, second.Count(ImportStatus.Unchanged));
        Assert.Equal(change, corpus.Store.LastChange);
    }

    [Fact]
    public async Task Import_InAnotherOrderFromAnotherPath_GivesTheSameIds()
    {
        WriteThree();
        var first = await IdsAfterImport(_fixture.Data, _fixture.Files);
        var elsewhere = Path.Combine(_fixture.Files, "..", "elsewhere", "deeper");
        Directory.CreateDirectory(elsewhere);
        foreach (var file in Directory.GetFiles(_fixture.Files))
            File.Copy(file, Path.Combine(elsewhere, Path.GetFileName(file)));
        var paths = Directory.GetFiles(elsewhere).OrderDescending().ToArray();

        var second = await IdsAfterImport(_fixture.Data + "2", paths);

        Assert.Equal(first, second);
        Assert.NotEmpty(first);
    }

    [Fact]
    public async Task Import_WithABrokenFile_ReportsItAndTakesTheRest()
    {
        WriteThree();
        _fixture.Write("empty.txt", "");
        _fixture.Write("scan.pdf", "%PDF-1.7 …");
        _fixture.Write("picture.png", "no document");
        _fixture.Write(".hidden.txt", "一、隐藏。");
        await using var corpus = Open();

        var report = corpus.Importer.Import([_fixture.Files]);

        Assert.Equal((3, 2, 1), (report.Count(ImportStatus.Added), report.Count(ImportStatus.Failed), report.Skipped));
        Assert.All(report.Items.Where(item => item.Status == ImportStatus.Failed), item =>
        {
            Assert.False(string.IsNullOrEmpty(item.Message));
            Assert.False(string.IsNullOrEmpty(item.Remedy));
            Assert.False(string.IsNullOrEmpty(item.Code));
        });
    }

    [Fact]
    public async Task Import_OfTwoTextsUnderOneNumber_ReportsTheSecondAsConflict()
    {
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", Number, "加快充电桩建设。");
        _fixture.WriteDocument("b.txt", "包头市人民政府关于充电的通知", Number, "完全不同的文字。");
        await using var corpus = Open();

        var report = corpus.Importer.Import([_fixture.Files]);

        Assert.Equal([ImportStatus.Added, ImportStatus.Conflict], report.Items.Select(item => item.Status));
        Assert.Contains("a.txt", report.Items[1].Message, StringComparison.Ordinal);
        Assert.Contains("充电桩", corpus.Store.GetDocument(report.Items[0].DocumentId!)!.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfTwoTextsUnderOneExplicitId_ReportsTheSecondAsConflict()
    {
        _fixture.Write("a.txt", "一、加快充电桩建设。");
        _fixture.Write("a.meta.json", """{"id": "same"}""");
        _fixture.Write("b.txt", "一、完全不同的文字。");
        _fixture.Write("b.meta.json", """{"id": "same"}""");
        await using var corpus = Open();

        var report = corpus.Importer.Import([_fixture.Files]);

        Assert.Equal([ImportStatus.Added, ImportStatus.Conflict], report.Items.Select(item => item.Status));
    }

    [Fact]
    public async Task Import_OfAChangedFile_ReplacesItInPlace()
    {
        var file = _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", Number, "加快充电桩建设。");
        await using var corpus = Open();
        var first = corpus.Importer.Import([file]).Items.Single();
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", Number, "扩建机场。");

        var second = corpus.Importer.Import([file]).Items.Single();

        Assert.Equal((ImportStatus.Replaced, first.DocumentId), (second.Status, second.DocumentId));
        Assert.Equal(1, corpus.Store.Count().Documents);
    }

    [Fact]
    public async Task Import_OfAFileThatWasMovedAndEdited_ReplacesTheOld()
    {
        var file = _fixture.WriteDocument("old/a.txt", "包头市人民政府关于充电的通知", Number, "加快充电桩建设。");
        await using var corpus = Open();
        corpus.Importer.Import([file]);
        File.Delete(file);
        var moved = _fixture.WriteDocument("new/a.txt", "包头市人民政府关于充电的通知", Number, "扩建机场。");

        Assert.Equal(ImportStatus.Replaced, corpus.Importer.Import([moved]).Items.Single().Status);
    }

    [Fact]
    public async Task Import_WithPrune_RemovesWhatVanishedAndOnlyThat()
    {
        WriteThree();
        var outside = _fixture.WriteDocument("../outside.txt", "包头市人民政府关于外面的通知", "包府发〔2020〕99号", "外面。");
        await using var corpus = Open();
        var first = corpus.Importer.Import([_fixture.Files, outside]);
        File.Delete(Path.Combine(_fixture.Files, "b.txt"));
        File.Delete(outside);

        var withoutPrune = corpus.Importer.Import([_fixture.Files]);
        var pruned = corpus.Importer.Import([_fixture.Files], prune: true);

        var vanished = first.Items.Single(item => Path.GetFileName(item.Path) == "b.txt").DocumentId;
        Assert.Empty(withoutPrune.Pruned);
        Assert.Equal([vanished!], pruned.Pruned);
        Assert.Equal(3, corpus.Store.Count().Documents);
    }

    [Fact]
    public async Task Import_WithPruneOfAFileThatBecameAnotherDocument_RemovesTheOldOne()
    {
        var file = _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", Number, "加快充电桩建设。");
        await using var corpus = Open();
        var old = corpus.Importer.Import([_fixture.Files]).Items.Single();
        _fixture.WriteDocument("a.txt", "包头市人民政府关于机场的通知", "包府发〔2021〕1号", "扩建机场。");

        var report = corpus.Importer.Import([_fixture.Files], prune: true);

        Assert.Equal([old.DocumentId!], report.Pruned);
        Assert.Equal(1, corpus.Store.Count().Documents);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Import_WithPruneOfAFileThatBroke_KeepsItsDocument()
    {
        WriteThree();
        await using var corpus = Open();
        corpus.Importer.Import([_fixture.Files]);
        _fixture.Write("b.txt", "");

        var report = corpus.Importer.Import([_fixture.Files], prune: true);

        Assert.Equal(1, report.Count(ImportStatus.Failed));
        Assert.Empty(report.Pruned);
    }

    [Fact]
    public async Task Import_OfAnUnknownPathOrAnEmptyFolder_SaysSo()
    {
        await using var corpus = Open();
        Directory.CreateDirectory(_fixture.Files);

        Assert.Contains("不存在", Assert.Throws<ImportPathException>(() => corpus.Importer.Import([_fixture.Files + "x"])).Message, StringComparison.Ordinal);
        Assert.Contains("没有找到", Assert.Throws<ImportPathException>(() => corpus.Importer.Import([_fixture.Files])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithProgress_ReportsEveryDocumentOnce()
    {
        WriteThree();
        await using var corpus = Open();
        var seen = new List<ImportProgress>();

        corpus.Importer.Import([_fixture.Files], progress: new ListProgress(seen));

        Assert.Equal([(1, 33), (2, 67), (3, 100)], seen.Select(step => (step.Done, (int)Math.Round(step.Share * 100))));
    }

    private static async Task<string[]> IdsAfterImport(string data, params string[] paths)
    {
        await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = data, Embedding = null, RunIndexer = false });
        corpus.Importer.Import(paths);
        var documents = corpus.Store.ListDocuments(new DocumentFilter(), 1, 100).Documents;
        return [.. documents.SelectMany(document => corpus.Store.GetDocument(document.Id)!.Document.Clauses).Select(clause => clause.Id)];
    }

    private Corpus Open() => _fixture.Open(runIndexer: false);

    private void WriteThree()
    {
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", Number, "加快充电桩建设。", "优化落户政策。");
        _fixture.WriteDocument("b.txt", "包头市人民政府关于停车的通知", "包府发〔2020〕55号", "新建公共停车场。");
        _fixture.Write("c.txt", "一、没有题目的文件。\n二、第二条。");
    }

    private sealed class ListProgress(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
