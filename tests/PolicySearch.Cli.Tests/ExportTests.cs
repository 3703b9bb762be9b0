using System.Text.Json;

namespace PolicySearch.Cli.Tests;

/// <summary><c>export</c>, by the real program.</summary>
public sealed class ExportTests(SeedsFixture seeds) : IClassFixture<SeedsFixture>
{
    [Fact]
    public async Task Search_ToTheStandardOutput_IsTheExportAlone()
    {
        var result = await RunAsync("export", "search", "铁路", "--mode", "keyword", "--format", "jsonl", "--limit", "2");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("search", lines[0].GetProperty("export").GetProperty("kind").GetString());
        Assert.Equal([1, 2], lines[1..].Select(line => line.GetProperty("rank").GetInt32()));
    }

    [Fact]
    public async Task Search_ToAFile_IsThereWhenItIsWhole()
    {
        var result = await RunAsync("export", "search", "铁路", "--output", "railways.csv", "--public-url", "http://example.org/", "--json");

        var text = await File.ReadAllTextAsync(Path.Combine(seeds.Folder, "railways.csv"));
        Assert.Equal(("railways.csv", 107), (result.Json.GetProperty("file").GetString(), result.Json.GetProperty("records").GetInt32()));
        Assert.Contains("http://example.org/documents/", text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(seeds.Folder, "railways.csv.part")));
    }

    [Theory]
    [InlineData("# PolicySearch export: compare", "compare", "铁路", "--cities", "包头市,呼和浩特市")]
    [InlineData("# PolicySearch export: department", "department", "发改委", "--role", "lead")]
    [InlineData("# PolicySearch export: documents", "documents", "--city", "包头市", "--from", "2020-01-01")]
    public async Task OtherAnswers_AreExportedToo(string head, params string[] arguments)
    {
        var result = await RunAsync(["export", .. arguments]);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(head, result.Output.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("2jd30t9jgyteqq4s", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_AndGraphs_AreExportedToo()
    {
        var numbers = await RunAsync("export", "numbers", "--by", "city,year");
        var graph = await RunAsync("export", "graph", "departments", "--city", "包头市", "--min-weight", "3", "--format", "graphml");

        Assert.Contains("包头市,2020,55,1", numbers.Output, StringComparison.Ordinal);
        Assert.StartsWith("<?xml", graph.Output, StringComparison.Ordinal);
        Assert.Contains("<node id=\"发展和改革委员会\">", graph.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "export", "numbers", "--by", "colour")]
    [InlineData(2, "export", "numbers", "--by", "city,year,role")]
    [InlineData(2, "export", "numbers", "--by", "city", "--format", "gbt7714")]
    [InlineData(2, "export", "graph", "documents", "--nodes", "0")]
    [InlineData(2, "export", "search", "铁路", "--format", "xlsx")]
    [InlineData(2, "export", "search", "铁路", "--limit", "0")]
    [InlineData(2, "export", "search", "铁路", "--from", "2020-02-30")]
    [InlineData(2, "export", "search", "铁路", "--public-url", "here")]
    [InlineData(2, "export", "compare", "铁路", "--cities", "包头市")]
    [InlineData(2, "export", "department", " ")]
    [InlineData(2, "export")]
    [InlineData(5, "export", "documents", "--data", "none")]
    [InlineData(5, "export", "documents", "--output", "none/documents.csv")]
    public async Task WhatCannotBeDone_HasItsExitCodeAndRemedy(int exitCode, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("办法：", result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => PolicySearchProcess.RunAsync(seeds.Folder, arguments);
}
