using System.Buffers;
using System.Text.Json;
using PolicySearch.Search.Citing;
using PolicySearch.Search.Citing.Quotations;
using PolicySearch.Search.Querying;
using PolicySearch.Testing;
using Xunit.Abstractions;

namespace PolicySearch.Search.Tests.Citing;

[Collection(CitingCollection.Name)]
public sealed class CitationCheckerTests(CitedCorpus cited, ITestOutputHelper output)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”《》…\"");

    private readonly CitationChecker _checker = new(cited.Corpus, new CitationResolver(cited.Corpus));

    public static TheoryData<string> Golden() =>
        [.. File.ReadLines(Repository.PathOf("tests", "golden", "citations", "checks.jsonl")).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Golden))]
    public void Check_Golden_JudgesCitationsAndQuotations(string line)
    {
        var golden = JsonSerializer.Deserialize<GoldenCheck>(line, JsonSerializerOptions.Web)!;
        var found = Check(golden.Text);

        string[] lines = [.. found.Citations.Select(Describe), .. found.Quotations.Select(Describe)];
        output.WriteLine(JsonSerializer.Serialize(new { golden.Text, Found = lines }, CheckerJson.Readable));
        Assert.Equal(golden.Found, lines);
        AssertRanges(golden.Text, found);
    }

    [Fact]
    public void Check_EveryClauseOfTheCorpusQuotedUnderItsCitation_IsExactWhereCited()
    {
        foreach (var document in cited.Corpus.Store.ListDocuments(new Store.DocumentFilter(), 1, 100).Documents)
        {
            foreach (var clause in cited.Corpus.Store.GetDocument(document.Id)!.Document.Clauses)
            {
                var text = clause.Text.Trim('。', '，', '；', '：', ':', ' ', '\u3000', '、', ',');
                if (text.Count(char.IsLetterOrDigit) < 10 || text.AsSpan().ContainsAny(Marks) || text.Contains("...", StringComparison.Ordinal))
                    continue;
                var found = Check($"{clause.Citation}规定：“{text}。”");
                var quotation = Assert.Single(found.Quotations);
                Assert.Equal((QuoteStatus.Exact, true), (quotation.Status, quotation.IsWhereCited));
                Assert.Contains(clause.Id, quotation.Found!.ClauseIds);
            }
        }
    }

    [Fact]
    public void Check_Batch_GivesOneResultATextInOrder()
    {
        var found = _checker.Check(["《住房公积金管理条例》第二条", "没有引注的短句", "《住房公积金管理条例》第九十条"], TestPermalinks.Instance);

        Assert.Equal(CitationStatus.Found, Assert.Single(found[0].Citations).Status);
        Assert.Equal("nothing-to-check", Assert.Single(found[1].Notices).Code);
        Assert.Equal(CitationStatus.ClauseNotFound, Assert.Single(found[2].Citations).Status);
    }

    [Fact]
    public void Check_BadInput_NamesCauseAndRemedy()
    {
        Assert.Equal("texts-out-of-range", Refused([]));
        Assert.Equal("texts-out-of-range", Refused([.. Enumerable.Repeat("《通知》", CitationCheckLimits.MaxTexts + 1)]));
        Assert.Equal("text-empty", Refused(["好", "  "]));
        Assert.Equal("text-too-long", Refused([new string('停', CitationCheckLimits.MaxTextLength + 1)]));
    }

    [Fact]
    public void Check_ManyCitations_LeavesOutTheLastAndSaysSo()
    {
        var found = Check(string.Concat(Enumerable.Repeat("《住房公积金管理条例》第二条。", CitationCheckLimits.MaxItems + 5)));

        Assert.Equal(CitationCheckLimits.MaxItems, found.Citations.Count);
        Assert.Equal("items-left-out", Assert.Single(found.Notices).Code);
    }

    [Fact]
    public void Check_HostileText_EndsSoon()
    {
        foreach (var text in (string[])[new('《', 20_000), new('“', 20_000), new('第', 20_000), string.Concat(Enumerable.Repeat("（一）", 6000)), string.Concat(Enumerable.Repeat("\ud83d\ude00", 5000))])
            Assert.NotNull(Check(text));
    }

    private string Refused(string[] texts) => Assert.Throws<SearchRequestException>(() => _checker.Check(texts, TestPermalinks.Instance)).Code;

    private CheckedText Check(string text) => Assert.Single(_checker.Check([text], TestPermalinks.Instance));

    private static void AssertRanges(string text, CheckedText found)
    {
        foreach (var citation in found.Citations)
            Assert.Equal(citation.Text, text.Substring(citation.Range.Start, citation.Range.Length));
        foreach (var quotation in found.Quotations)
        {
            Assert.Equal(quotation.Text, text.Substring(quotation.Range.Start, quotation.Range.Length));
            foreach (var difference in quotation.Differences)
                Assert.Equal(difference.Quoted, text.Substring(difference.QuotedRange.Start, difference.QuotedRange.Length));
        }
    }

    private static string Describe(CheckedCitation citation) =>
        $"{citation.Status}: " + string.Join(" | ", citation.Candidates.Select(candidate => $"{candidate.Citation} [{candidate.ClauseCount}]"));

    private static string Describe(CheckedQuotation quotation) =>
        $"{quotation.Status} {quotation.IsWhereCited?.ToString() ?? "-"}: {string.Join(' ', quotation.Found?.ClauseIds ?? [])}"
        + string.Concat(quotation.Differences.Select(difference => $" {difference.Kind}({difference.Quoted.Replace('\n', '/')}→{difference.Original.Replace('\n', '/')})"))
        + string.Concat(quotation.AlsoIn.Select(place => $" also {string.Join(' ', place.ClauseIds)}"));

    private sealed record GoldenCheck(string Text, IReadOnlyList<string> Found);

    private static class CheckerJson
    {
        public static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
