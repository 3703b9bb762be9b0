using System.IO.Compression;
using System.Text;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>JSON Lines: a document a line, or a list of files.</summary>
public sealed class DocumentLinesTests : IDisposable
{
    private const string Parking = """{"id": "parking", "format": "text", "title": "包头市关于停车的通知", "issuer": "包头市人民政府", "url": "https://example.org/1", "writtenOn": "2021-07-21", "docNumber": null, "deptNotes": 3, "content": "一、新建公共停车场。\n二、规范收费。"}""";
    private const string Charging = """{"id": "charging", "format": "html", "place": "四川省广安市", "content": "<tbody><tr><td><p>一、加快充电桩建设。</p><p>二、优化布局。</p></td></tr></tbody>"}""";

    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Import_OfLines_TakesIdsFormatsAndMetadata()
    {
        var report = await Import(_fixture.Write("docs.jsonl", $"\uFEFF{Parking}\r\n\n{Charging}"));

        Assert.Equal(["parking", "charging"], report.Items.Select(item => item.DocumentId));
        Assert.Equal(["docs.jsonl:1", "docs.jsonl:3"], report.Items.Select(item => Path.GetFileName(item.Path)));
        var (parking, charging) = (Stored("parking"), Stored("charging"));
        Assert.Equal(("包头市关于停车的通知", MetadataOrigin.Sidecar), (parking.Metadata.Title!.Value, parking.Metadata.Title.Origin));
        Assert.Equal(("包头市人民政府", MetadataOrigin.Sidecar), (parking.Metadata.Issuer!.Value, parking.Metadata.Issuer.Origin));
        Assert.Equal(new DateOnly(2021, 7, 21), parking.Metadata.WrittenOn!.Value);
        Assert.Equal((SourceFormat.Html, "广安市"), (charging.Source.Format, charging.Metadata.Region!.Value.Name));
        Assert.Equal([2, 2], [parking.Clauses.Count, charging.Clauses.Count]);
    }

    [Theory]
    [InlineData("{\"id\": \"broken\", ", "broken-line")]
    [InlineData("[1, 2]", "broken-line")]
    [InlineData("""{"id": "a/b", "content": "一、正文。"}""", "broken-line")]
    [InlineData("""{"id": "a", "content": "一、正文。", "writtenOn": "去年"}""", "broken-line")]
    [InlineData("""{"id": "a", "content": "一、正文。", "format": "pdf"}""", "broken-line")]
    [InlineData("""{"id": "a", "content": "\ud800一、正文。"}""", "broken-line")]
    [InlineData("""{"query": "停车", "qid": 7}""", "broken-line")]
    [InlineData("""{"name": "../outside.txt"}""", "broken-line")]
    [InlineData("""{"id": "a", "content": "   "}""", "empty-file")]
    public async Task Import_WithABrokenLine_ReportsItsNumberAndTakesTheRest(string line, string code)
    {
        _fixture.Write("../outside.txt", "一、外面。");

        var report = await Import(_fixture.Write("docs.jsonl", $"{Parking}\n{line}\n{Charging}\n"));

        Assert.Equal([ImportStatus.Added, ImportStatus.Failed, ImportStatus.Added], report.Items.Select(item => item.Status));
        Assert.Equal((code, "docs.jsonl:2"), (report.Items[1].Code, Path.GetFileName(report.Items[1].Path)));
        Assert.False(string.IsNullOrEmpty(report.Items[1].Remedy));
    }

    [Fact]
    public async Task Import_OfPackedLines_ReadsThem()
    {
        var report = await Import(Pack("docs.jsonl.gz", $"{Parking}\n{Charging}\n", cut: 0));

        Assert.Equal(2, report.Count(ImportStatus.Added));
    }

    [Fact]
    public async Task Import_OfAPackedFileThatEndsTooSoon_KeepsWhatCameBefore()
    {
        var noise = new Random(17);
        var filler = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $$"""{"id": "n{{i}}", "content": "一、{{noise.NextInt64()}}{{noise.NextInt64()}}。"}"""));

        var report = await Import(Pack("docs.jsonl.gz", $"{Parking}\n{filler}\n", cut: 20_000));

        Assert.True(report.Items[0].IsAccepted);
        Assert.Equal(ImportStatus.Failed, report.Items[^1].Status);
    }

    [Fact]
    public async Task Import_OfAListOfFiles_FindsThemBelowIt()
    {
        _fixture.Write("pages/一.html", "<html><body><h1>包头市关于机场的通知</h1><p>一、扩建机场。</p></body></html>");
        _fixture.Write("二.txt", "一、加快铁路建设。");

        var report = await Import(_fixture.Write("pages.jsonl", """
            {"name": "一.html", "title": "机场", "doc": "d1"}
            {"name": "二.txt", "id": "rail"}
            {"name": "三.txt"}
            """));

        Assert.Equal([ImportStatus.Added, ImportStatus.Added, ImportStatus.Failed], report.Items.Select(item => item.Status));
        Assert.Equal(("机场", "rail"), (report.Items[0].Title, report.Items[1].DocumentId));
    }

    [Fact]
    public async Task Import_OfAFolder_TakesLinesThatAreDocumentsOnly()
    {
        _fixture.Write("docs.jsonl", Parking);
        _fixture.Write("queries.jsonl", """{"qid": "1", "query": "停车"}""");

        var report = await Import(_fixture.Files);

        Assert.Equal((1, 1), (report.Items.Count, report.Skipped));
    }

    [Fact]
    public async Task Import_WithPrune_RemovesLinesThatVanishedUnlessALineIsBroken()
    {
        var file = _fixture.Write("docs.jsonl", $"{Parking}\n{Charging}\n");
        await Import(file);
        _fixture.Write("docs.jsonl", $"{Parking}\n{{\n");
        var broken = await Import(file, prune: true);
        _fixture.Write("docs.jsonl", $"{Parking}\n");

        var clean = await Import(file, prune: true);

        Assert.Empty(broken.Pruned);
        Assert.Equal(["charging"], clean.Pruned);
    }

    [Fact]
    public async Task Import_OfOneIdOnTwoLines_ReportsTheSecondAsConflict()
    {
        var report = await Import(_fixture.Write("docs.jsonl", Parking + "\n" + Parking.Replace("收费", "免费", StringComparison.Ordinal)));

        Assert.Equal([ImportStatus.Added, ImportStatus.Conflict], report.Items.Select(item => item.Status));
        Assert.Contains("docs.jsonl:1", report.Items[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a\n\nb", "a||b")]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("123456\n7", "?|7")]
    [InlineData("1234567890123\n12345\n123456", "?|12345|?")]
    public void ByteLines_OfAnyCut_GivesLinesAndMarksThoseTooLong(string text, string expected)
    {
        foreach (var step in (int[])[1, 3, 100])
        {
            var lines = ByteLines.Read(new SlowStream(Encoding.UTF8.GetBytes(text), step), longest: 5);

            Assert.Equal(expected, string.Join('|', lines.Select(line => line is null ? "?" : Encoding.UTF8.GetString(line))));
        }
    }

    private PolicyDocument Stored(string id)
    {
        using var store = DocumentStore.Open(_fixture.Data, new StoreOptions { Access = StoreAccess.Read });
        return store.GetDocument(id)!.Document;
    }

    private async Task<ImportReport> Import(string path, bool prune = false)
    {
        await using var corpus = _fixture.Open(runIndexer: false);
        return corpus.Importer.Import([path], prune);
    }

    private string Pack(string name, string content, int cut)
    {
        var path = _fixture.Write(name, "");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(content));
        File.WriteAllBytes(path, packed.ToArray()[..(cut > 0 ? cut : (int)packed.Length)]);
        return path;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(step, count));
    }
}
