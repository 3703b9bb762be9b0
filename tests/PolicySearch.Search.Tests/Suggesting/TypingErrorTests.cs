using System.Text.Json;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;
using PolicySearch.Search.Tests.Querying;
using PolicySearch.Testing;
using Xunit.Abstractions;

namespace PolicySearch.Search.Tests.Suggesting;

/// <summary>Typing errors in queries over the seeds.</summary>
[Collection(SeedCollection.Name)]
public sealed class TypingErrorTests(SeedCorpus seeds, ITestOutputHelper output)
{
    private readonly CorpusNames _names = Prepared(seeds);

    [Theory]
    [InlineData("停车厂建设", "停车场建设", "停车厂", "停车场")]
    [InlineData("新能源骑车怎么充电", "新能源汽车怎么充电", "骑车", "汽车")]
    [InlineData("轨道交通归划由谁负责", "轨道交通规划由谁负责", "归划", "规划")]
    [InlineData("停车扬建设", "停车场建设", "停车扬", "停车场")]
    [InlineData("市发该委负责什么", "市发改委负责什么", "发该委", "发改委")]
    public async Task SearchAsync_TypingError_IsSuggestedAndNotSearchedFor(string typed, string meant, string written, string word)
    {
        var response = await SearchAsync(typed);
        var notice = response.Notices[0];

        Assert.Equal(typed, response.Query);
        Assert.Equal(meant, response.CorrectedQuery);
        Assert.Equal("typing-error", notice.Code);
        Assert.Contains(written, notice.Message, StringComparison.Ordinal);
        Assert.Contains(word, notice.Message, StringComparison.Ordinal);
        Assert.Null((await SearchAsync(meant)).CorrectedQuery);
    }

    [Fact]
    public async Task SearchAsync_NamesNotMadeYet_SearchesWithoutWaiting() =>
        Assert.Null((await new SearchService(seeds.Corpus, names: new CorpusNames(seeds.Corpus)).SearchAsync(new SearchRequest { Query = "停车厂建设", Mode = SearchMode.Keyword })).CorrectedQuery);

    /// <summary>The figures of docs/quality.md: true questions are left alone, and a character of the same sound is found.</summary>
    [Fact]
    public async Task Correct_QuestionsOfTheSeeds_LeavesTheTrueOnesAloneAndMendsTheOthers()
    {
        var questions = File.ReadLines(Repository.PathOf("tests/golden/searches/seeds.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!).ToList();
        var random = new Random(20261124);
        List<string> blamed = [], missed = [];
        var (mistyped, mended) = (0, 0);
        foreach (var question in questions)
        {
            if ((await SearchAsync(question)).CorrectedQuery is { } wrong)
                blamed.Add($"{question} → {wrong}");
            if (Mistype(question, random) is not { } typed)
                continue;
            mistyped++;
            var corrected = (await SearchAsync(typed)).CorrectedQuery;
            mended += corrected == question ? 1 : 0;
            if (corrected != question)
                missed.Add($"{typed} → {corrected ?? "nothing"}, not {question}");
        }

        output.WriteLine($"{questions.Count} questions, {blamed.Count} blamed; {mistyped} mistyped, {mended} mended");
        output.WriteLine(string.Join('\n', [.. blamed, .. missed]));
        Assert.True(blamed.Count * 50 <= questions.Count, string.Join('\n', blamed));
        Assert.True(mended * 2 >= mistyped, string.Join('\n', missed));
    }

    /// <summary>One character of a word of three or more exchanged for a common one of the same sound; null where the question has no such word.</summary>
    private static string? Mistype(string question, Random random)
    {
        string[] words = ["停车场", "充电桩", "公积金", "新能源", "轨道交通", "火车站", "供热", "养老", "医疗", "铁路", "机场", "公交", "道路", "物流", "教育", "旅游", "环境", "规划", "建设", "管理"];
        if (words.FirstOrDefault(word => question.Contains(word, StringComparison.Ordinal)) is not { } found)
            return null;
        var place = random.Next(found.Length);
        var alike = Enumerable.Range(0x4E00, 0x5200).Select(code => (char)code)
            .Where(other => other != found[place] && PinyinTable.Of(other) is [var reading] && PinyinTable.Of(found[place]) is [var own] && reading == own)
            .ToList();
        return alike.Count == 0 ? null : question.Replace(found, found[..place] + alike[random.Next(Math.Min(alike.Count, 20))] + found[(place + 1)..], StringComparison.Ordinal);
    }

    private Task<SearchResponse> SearchAsync(string query) =>
        new SearchService(seeds.Corpus, names: _names).SearchAsync(new SearchRequest { Query = query, Mode = SearchMode.Keyword });

    private static CorpusNames Prepared(SeedCorpus seeds)
    {
        var names = new CorpusNames(seeds.Corpus);
        names.Prepare();
        return names;
    }
}
