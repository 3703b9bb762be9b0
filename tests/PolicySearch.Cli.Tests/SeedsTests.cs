using System.Text;
using System.Text.Json;
using PolicySearch.Search;
using PolicySearch.Store;

namespace PolicySearch.Cli.Tests;

/// <summary>The whole way on the seeds, by the real program with its real model.</summary>
public sealed class SeedsTests(SeedsFixture seeds) : IClassFixture<SeedsFixture>
{
    [Fact]
    public void Index_OfTheSeeds_TakesBothWithAllVectors()
    {
        var json = seeds.Indexed.Json;

        Assert.Equal(0, seeds.Indexed.ExitCode);
        Assert.Equal((2, 0, 0), (Number(json, "added"), Number(json, "failed"), Number(json, "missingVectors")));
        Assert.True(File.Exists(Path.Combine(seeds.Folder, "index", "store.db")));
    }

    [Fact]
    public async Task Search_InJson_GivesACitedClauseWithItsDepartments()
    {
        var result = await RunAsync("search", "充电桩", "--json", "--size", "3");

        var first = result.Json.GetProperty("hits")[0];
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("12.推進電動汽車充電", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("12.", first.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.Contains("市公交總公司", first.GetProperty("departments").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Search_ForPeople_ShowsCitationTextAndDepartments()
    {
        var result = await RunAsync("search", "充电桩", "--mode", "keyword");

        Assert.Contains("12.推進電動汽車充電基礎設施", result.Output, StringComparison.Ordinal);
        Assert.Contains("负责：市公交總公司", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Batch_OfAFile_AnswersEachLineAndFailsABadOneAlone()
    {
        var file = Path.Combine(seeds.Folder, "questions.txt");
        await File.WriteAllLinesAsync(file, ["充电桩", "", new string('长', 1001), "停车厂建设"]);
        var result = await RunAsync("batch", file, "--mode", "keyword", "--size", "1");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, lines.Count);
        Assert.Equal("充电桩", lines[0].GetProperty("query").GetString());
        Assert.StartsWith("12.", Assert.Single(lines[0].GetProperty("answer").GetProperty("hits").EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("query-too-long", lines[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("停车场建设", lines[2].GetProperty("answer").GetProperty("correctedQuery").GetString());
    }

    [Fact]
    public async Task Batch_OfAFileInGb18030_ReadsItAsWritten()
    {
        const string question = "电动汽车的充电基础设施由哪个部门负责建设";
        var file = Path.Combine(seeds.Folder, "gb18030.txt");
        await File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(question + "\r\n"));

        var result = await RunAsync("batch", file, "--mode", "keyword", "--size", "1");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(question, JsonDocument.Parse(result.Output).RootElement.GetProperty("query").GetString());
    }

    [Fact]
    public async Task Stats_InJson_CountsTheSeeds()
    {
        var result = await RunAsync("stats", "--json");

        var store = result.Json.GetProperty("store");
        Assert.Equal((2, 454), (Number(store, "documents"), Number(store, "mentions")));
        Assert.Equal("current", result.Json.GetProperty("index").GetProperty("state").GetString());
        Assert.Equal(Number(store, "clauses"), Number(result.Json.GetProperty("index"), "clauses"));
        Assert.Equal(0, Number(result.Json.GetProperty("index"), "missingVectors"));
    }

    [Fact]
    public async Task Check_OfTheSeeds_FindsThemSound()
    {
        var result = await RunAsync("check", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.True(result.Json.GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task OtherCommands_WhileAnotherProcessWrites_ReadOrStopWithThree()
    {
        await using var writer = Corpus.Open(new CorpusOptions
        {
            DataFolder = Path.Combine(seeds.Folder, "index"),
            RunIndexer = false,
        });

        var index = await RunAsync("index", SeedsFixture.Seeds, "--json");
        var search = await RunAsync("search", "充电桩");
        var stats = await RunAsync("stats");

        Assert.Equal(3, index.ExitCode);
        Assert.Equal("store-locked", index.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("--data", index.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (search.ExitCode, stats.ExitCode));
        Assert.Equal(StoreAccess.Write, writer.Store.IsWritable ? StoreAccess.Write : StoreAccess.Read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Search_ForNothing_IsAUsageErrorWithRemedy(string query)
    {
        var result = await RunAsync("search", query);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("办法：", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("search", "充电桩", "--page", "0")]
    [InlineData("search", "充电桩", "--size", "1000")]
    [InlineData("search", "充电桩", "--mode", "magic")]
    [InlineData("search", "充电桩", "--role", "chief")]
    public async Task Search_WithWrongValues_IsAUsageError(params string[] arguments) =>
        Assert.Equal(2, (await RunAsync(arguments)).ExitCode);

    private Task<ProcessResult> RunAsync(params string[] arguments) => PolicySearchProcess.RunAsync(seeds.Folder, arguments);

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
