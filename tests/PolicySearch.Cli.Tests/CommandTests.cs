using System.Text.Json;
using PolicySearch.Testing;

namespace PolicySearch.Cli.Tests;

/// <summary>Commands on folders of their own: errors, exit codes, damage, interruption.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Index_OfAnUnknownPath_IsFiveAndMakesNoDataFolder()
    {
        var result = await RunAsync("index", "nowhere", "--json");

        Assert.Equal(5, result.ExitCode);
        Assert.Equal("path-not-found", Code(result));
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("index")));
    }

    [Fact]
    public async Task Index_OfAnEmptyFolder_IsFive()
    {
        Directory.CreateDirectory(_folder.PathOf("files"));

        var result = await RunAsync("index", "files");

        Assert.Equal(5, result.ExitCode);
        Assert.Contains("没有找到可导入的文件", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_WithABrokenFileAndAConflict_IsOneAndTakesTheRest()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        WriteDocument("b.txt", "同一文号下的另一份文字。");
        _folder.Write("files/empty.txt", "");

        var result = await RunAsync("index", "files", "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal((1, 1, 1), (Number(result.Json, "added"), Number(result.Json, "conflicts"), Number(result.Json, "failed")));
        Assert.Contains("empty.txt", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_WithPrune_RemovesAVanishedFile()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        _folder.Write("files/c.txt", "一、没有题目的文件。");
        await RunAsync("index", "files");
        File.Delete(_folder.PathOf("files", "a.txt"));

        var result = await RunAsync("index", "files", "--prune", "--json");

        Assert.Equal(1, result.Json.GetProperty("pruned").GetArrayLength());
        Assert.Equal(1, Number((await RunAsync("stats", "--json")).Json.GetProperty("store"), "documents"));
    }

    [Theory]
    [InlineData("search", "充电桩")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("reindex")]
    public async Task Commands_WithoutAStore_AreFiveAndMakeNone(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(5, result.ExitCode);
        Assert.Contains("policysearch index", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("index", "store.db")));
    }

    [Theory]
    [InlineData("bge-m3", 2, "builtin")]
    [InlineData("onnx:nowhere", 6, "nowhere")]
    public async Task Index_WithAModelThatIsNotThere_SaysWhatWouldBeRight(string model, int exit, string expected)
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");

        var result = await RunAsync("index", "files", "--model", model);

        Assert.Equal(exit, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("fly")]
    [InlineData("stats", "--wings")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--listen", "0.0.0.0")]
    [InlineData("serve", "--listen", "everywhere")]
    [InlineData("eval", "weather", "file")]
    public async Task CommandLine_ThatIsWrong_IsTwoWithAMessage(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("错误：", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Help_OfTheProgram_NamesEveryCommand()
    {
        var result = await RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(["index", "search", "serve", "check", "reindex", "stats", "eval"], name => Assert.Contains(name, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OfADamagedIndex_IsFourAndSearchRepairsIt()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        await RunAsync("index", "files");
        foreach (var file in Directory.GetFiles(_folder.PathOf("index", "segments"), "s*"))
            FlipMiddle(file);

        var damaged = await RunAsync("check", "--json");
        var search = await RunAsync("search", "充电桩", "--json");
        var repaired = await RunAsync("check");

        Assert.Equal(4, damaged.ExitCode);
        Assert.False(damaged.Json.GetProperty("sound").GetBoolean());
        Assert.Contains("新建一百个", search.Json.GetProperty("hits")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, repaired.ExitCode);
    }

    [Fact]
    public async Task Search_WithoutTheIndexFolder_RebuildsItAndSaysSo()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        await RunAsync("index", "files");
        Directory.Delete(_folder.PathOf("index", "segments"), recursive: true);

        var result = await RunAsync("search", "充电桩", "--json");

        Assert.Contains("充电桩", result.Json.GetProperty("hits")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("重建", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_OnADamagedStore_AreFour()
    {
        _folder.Write("index/store.db", new string('x', 9000));

        var result = await RunAsync("stats", "--json");

        Assert.Equal(4, result.ExitCode);
        Assert.Equal("store-damaged", Code(result));
    }

    [Fact]
    public async Task Reindex_AfterAnImport_AnswersTheSame()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        await RunAsync("index", "files");
        var before = await RunAsync("search", "充电桩", "--json");

        var reindexed = await RunAsync("reindex", "--json");

        Assert.Equal((0, 0), (reindexed.ExitCode, Number(reindexed.Json, "missingVectors")));
        Assert.Equal(before.Output, (await RunAsync("search", "充电桩", "--json")).Output);
    }

    [Fact]
    public async Task Optimize_AfterTwoImports_AnswersTheSame()
    {
        WriteDocument("a.txt", "加快充电桩建设，年内新建一百个。");
        await RunAsync("index", "files");
        WriteDocument("b.txt", "公共停车场按比例配建充电桩。");
        await RunAsync("index", "files");
        var before = await RunAsync("search", "充电桩", "--json");

        var optimized = await RunAsync("optimize", "--json");

        Assert.Equal((0, 0), (optimized.ExitCode, Number(optimized.Json, "missingVectors")));
        Assert.Equal(before.Output, (await RunAsync("search", "充电桩", "--json")).Output);
    }

    [Fact]
    public async Task Index_KilledAtAnyMoment_GoesOnWhereItWas()
    {
        for (var i = 0; i < 12; i++)
            _folder.Write($"files/{i}.txt", $"一、第{i}份文件的措施。（市发改委牵头）");
        foreach (var delay in new[] { 300, 700, 1200 })
        {
            using var process = PolicySearchProcess.Start(_folder.Root, "index", "files");
            await Task.Delay(delay);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var result = await RunAsync("index", "files", "--json");

        Assert.Equal(12, Number(result.Json, "added") + Number(result.Json, "unchanged"));
        Assert.Equal(0, Number(result.Json, "missingVectors"));
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task EvalDepartments_OfAFile_EndsWithTheFixedLineAndTouchesNoDataFolder()
    {
        _folder.Write("notes.jsonl", """{"id":"n1","text":"（市发改委牵头，市财政局配合）","before":"加快建设。","departments":[{"name":"市发改委","full":"市发改委","role":"lead"},{"name":"市财政局","full":"市财政局","role":"support"}],"etc":false,"doubt":null}""" + "\n");

        var result = await RunAsync("eval", "departments", "notes.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("precision 1.000 recall 1.000", result.Output.TrimEnd().Split('\n')[^1]);
        Assert.False(Directory.Exists(_folder.PathOf("index")));
    }

    [Fact]
    public async Task EvalMetadata_OfAFile_EndsWithTheFixedLine()
    {
        _folder.Write("heads.jsonl", """{"id":"h1","text":"包头市人民政府关于充电的通知\n包府发〔2020〕54号\n各区人民政府：","expected":{"title":"包头市人民政府关于充电的通知","docNumber":"包府发〔2020〕54号","indexNumber":null,"issuer":"包头市人民政府","writtenOn":null,"publishedOn":null,"validity":null},"accept":{}}""" + "\n");

        var result = await RunAsync("eval", "metadata", "heads.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^precision [01]\\.[0-9]{3} recall [01]\\.[0-9]{3}$", result.Output.TrimEnd().Split('\n')[^1]);
    }

    [Theory]
    [InlineData("nowhere.jsonl", 5)]
    [InlineData("broken.jsonl", 2)]
    public async Task Eval_OfAMissingOrBrokenFile_SaysSo(string file, int exitCode)
    {
        _folder.Write("broken.jsonl", "no json\n");

        var result = await RunAsync("eval", "metadata", file);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("错误：", result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => PolicySearchProcess.RunAsync(_folder.Root, arguments);

    private void WriteDocument(string name, string clause) => _folder.Write(
        "files/" + name, $"包头市人民政府关于充电的通知\n包府发〔2020〕54号\n各区人民政府：\n现将有关事项通知如下。\n一、{clause}\n包头市人民政府\n2020年9月13日\n");

    private static void FlipMiddle(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(file, bytes);
    }

    private static string? Code(ProcessResult result) => result.Json.GetProperty("error").GetProperty("code").GetString();

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
