using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Querying;
using PolicySearch.Testing;

namespace PolicySearch.Search.Tests.Exporting;

/// <summary>Each form to the letter, by files under tests/golden/exports, and what its readers must find in it.</summary>
public sealed class ExportFormTests
{
    [Theory]
    [InlineData(ExportForm.Csv, "clauses.csv")]
    [InlineData(ExportForm.Jsonl, "clauses.jsonl")]
    [InlineData(ExportForm.Bibtex, "clauses.bib")]
    [InlineData(ExportForm.Gbt7714, "clauses.txt")]
    public async Task Clauses_AreAsTheGoldenFile(ExportForm form, string file) =>
        AssertGolden(file, await WriteAsync(form, Clauses()));

    [Theory]
    [InlineData(ExportForm.Csv, "documents.csv")]
    [InlineData(ExportForm.Jsonl, "documents.jsonl")]
    [InlineData(ExportForm.Bibtex, "documents.bib")]
    [InlineData(ExportForm.Gbt7714, "documents.txt")]
    public async Task Documents_AreAsTheGoldenFile(ExportForm form, string file) =>
        AssertGolden(file, await WriteAsync(form, new Export<ExportedDocument>(Samples.Head, ExportShapes.Documents, [Samples.Numbered, Samples.Nameless])));

    [Fact]
    public async Task ComparedClauses_AreAsTheGoldenFile() => AssertGolden("compared.csv", await WriteAsync(ExportForm.Csv, new Export<ComparedExport>(
        Samples.Head,
        ExportShapes.Compared,
        [new ComparedExport("包头市", false, true, [], Samples.Clauses[0]), new ComparedExport("全国", true, null, ["a.1", "b.2"], Samples.Clauses[1])])));

    [Fact]
    public async Task Csv_ReadByAReaderThatSkipsComments_GivesTheTextsBack()
    {
        var text = await WriteAsync(ExportForm.Csv, Clauses());
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, Comment = '#' });

        csv.Read();
        csv.ReadHeader();
        foreach (var clause in Samples.Clauses)
        {
            Assert.True(csv.Read());
            Assert.Equal("'" + clause.Text, csv.GetField("text"));
            Assert.Equal(clause.ClauseId, csv.GetField("clause_id"));
        }

        Assert.False(csv.Read());
    }

    /// <summary>Regression: texts of several paragraphs without a quote or comma in them broke their rows, found by an export of 143,835 articles of law.</summary>
    [Theory]
    [InlineData("第一款\n第二款")]
    [InlineData("第一款\r第二款")]
    [InlineData("第一款\r\n第二款")]
    public async Task Csv_TextOfSeveralLines_StaysOneRow(string text)
    {
        var csv = await WriteAsync(ExportForm.Csv, new Export<ExportedClause>(Samples.Head, ExportShapes.Clauses, [Samples.Clauses[1] with { Text = text }]));

        Assert.Contains($",\"{text}\",", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BibTeX_HasBalancedBraces_AndNoEntryButItsOwn()
    {
        var text = await WriteAsync(ExportForm.Bibtex, Clauses());

        var entries = text[text.IndexOf('@', StringComparison.Ordinal)..];
        Assert.Equal(entries.Count(character => character == '{'), entries.Count(character => character == '}'));
        Assert.Equal(Samples.Clauses.Count, text.Split('@').Length - 1);
    }

    [Fact]
    public async Task References_OfRecordsThatCannotBeCited_AreRefused()
    {
        var export = new Export<ExportedDocument>(Samples.Head, ExportShapes.Documents with { Reference = null }, []);

        Assert.Equal("format-not-available", (await Assert.ThrowsAsync<SearchRequestException>(() => WriteAsync(ExportForm.Bibtex, export))).Code);
    }

    /// <summary>What is written must have left before all is read: an export of a million clauses never stands in memory as a whole.</summary>
    [Theory]
    [InlineData(ExportForm.Csv)]
    [InlineData(ExportForm.Jsonl)]
    [InlineData(ExportForm.Bibtex)]
    [InlineData(ExportForm.Gbt7714)]
    public async Task Records_LeaveWhileOthersAreRead(ExportForm form)
    {
        const int Count = 20_000;
        const int MostHeldBack = 512 * 1024;
        var (sizeOfOne, held, most) = (Encoding.UTF8.GetByteCount(await WriteAsync(form, Clauses(1))) - Encoding.UTF8.GetByteCount(await WriteAsync(form, Clauses(0))), 0L, 0L);
        using var target = new CountingStream();
        IEnumerable<ExportedClause> Records()
        {
            for (var i = 0; i < Count; i++)
            {
                held = ((long)i * sizeOfOne) - target.Written;
                most = Math.Max(most, held);
                yield return Samples.Clauses[0];
            }
        }

        await using (var writer = new StreamWriter(target))
            Assert.Equal(Count, await new Export<ExportedClause>(Samples.Head, ExportShapes.Clauses, Records()).WriteAsync(form, writer));

        Assert.True(target.Written >= (long)Count * sizeOfOne);
        Assert.InRange(most, 0, MostHeldBack);
    }

    private static Export<ExportedClause> Clauses(int count = int.MaxValue) => new(Samples.Head, ExportShapes.Clauses, Samples.Clauses.Take(count));

    private static async Task<string> WriteAsync(ExportForm form, Export export)
    {
        using var writer = new StringWriter();
        await export.WriteAsync(form, writer);
        return writer.ToString();
    }

    private static void AssertGolden(string file, string actual)
    {
        var path = Repository.PathOf("tests", "golden", "exports", file);
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is not null)
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
