using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace PolicySearch.Cli.Tests;

/// <summary>The package's own client against the real program over standard input and output.</summary>
public sealed class McpStdioTests(SeedsFixture seeds) : IClassFixture<SeedsFixture>
{
    [Fact]
    public async Task Mcp_OverStdio_AnswersWithCitedClauses()
    {
        List<string> errors = [];
        await using var client = await ConnectAsync(errors.Add);

        Assert.Equal(6, (await client.ListToolsAsync()).Count);
        var answer = await SearchAsync(client, "包头的高铁由谁牵头建设");
        var first = answer["clauses"]![0]!;
        Assert.Contains("高铁", (string)first["text"]!);
        var clauseId = (string)first["clauseId"]!;
        Assert.Equal($"https://policy.example.gov.cn/documents/{clauseId[..clauseId.IndexOf('.', StringComparison.Ordinal)]}#{clauseId}", (string)first["permalink"]!);
        Assert.DoesNotContain(errors, line => line.Contains("fail", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Mcp_SeveralCallsAtOnce_AreAllAnswered()
    {
        await using var client = await ConnectAsync();
        string[] questions = ["铁路", "机场", "医疗", "旅游", "教育"];
        var answers = await Task.WhenAll(questions.Select(question => SearchAsync(client, question)));

        Assert.All(answers, answer => Assert.NotEmpty(answer["clauses"]!.AsArray()));
    }

    [Fact]
    public async Task Mcp_TwoProcessesOverOneFolder_BothAnswer()
    {
        await using var one = await ConnectAsync();
        await using var other = await ConnectAsync();

        Assert.NotEmpty((await SearchAsync(one, "铁路"))["clauses"]!.AsArray());
        Assert.NotEmpty((await SearchAsync(other, "铁路"))["clauses"]!.AsArray());
    }

    [Fact]
    public async Task Mcp_BadArguments_AreAToolError()
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync("search_clauses", new Dictionary<string, object?> { ["question"] = "铁路" });

        Assert.True(result.IsError);
        Assert.Contains("argument-unknown", TextOf(result));
    }

    [Fact]
    public async Task Mcp_WithoutCorpus_SaysSoOnStandardErrorOnly()
    {
        var result = await PolicySearchProcess.RunAsync(seeds.Folder, "mcp", "--data", "nothing-there");

        Assert.Equal(5, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Error);
    }

    private Task<McpClient> ConnectAsync(Action<string>? onError = null) => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = "dotnet",
        Arguments = [Path.Combine(AppContext.BaseDirectory, "policysearch.dll"), "mcp", "--public-url", "https://policy.example.gov.cn"],
        WorkingDirectory = seeds.Folder,
        StandardErrorLines = onError ?? (_ => { }),
    }));

    private static async Task<JsonNode> SearchAsync(McpClient client, string question)
    {
        var result = await client.CallToolAsync("search_clauses", new Dictionary<string, object?> { ["query"] = question });
        Assert.True(result.IsError != true, TextOf(result));
        return JsonNode.Parse(TextOf(result))!;
    }

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
