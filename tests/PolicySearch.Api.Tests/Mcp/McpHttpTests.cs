using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace PolicySearch.Api.Tests.Mcp;

/// <summary>The package's own client against the real server over HTTP.</summary>
[Collection(ServedCollection.Name)]
public sealed class McpHttpTests(ServedSeeds served)
{
    private const string Question = "包头的高铁由谁牵头建设";

    [Fact]
    public async Task ListTools_AllAreDescribedAndReadOnly()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync();

        Assert.Equal(
            ["check_citations", "compare_cities", "department_duties", "get_clause", "outline_document", "search_clauses"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        foreach (var tool in tools)
        {
            Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, OpenWorldHint: false }, tool.Name);
            Assert.False(string.IsNullOrEmpty(tool.Description));
            var properties = tool.JsonSchema.GetProperty("properties").EnumerateObject().ToList();
            Assert.All(properties, property => Assert.True(property.Value.TryGetProperty("description", out _), $"{tool.Name}.{property.Name}"));
            Assert.InRange(tool.JsonSchema.GetRawText().Length, 1, 4000);
        }
    }

    [Fact]
    public async Task SearchClauses_AnswersCarryCitationIdAndPermalink()
    {
        await using var client = await ConnectAsync();
        var answer = await CallAsync(client, "search_clauses", new() { ["query"] = Question, ["limit"] = 3 });

        var first = answer["clauses"]![0]!;
        Assert.Contains("高铁", (string)first["text"]!);
        Assert.Contains("《", (string)first["citation"]!);
        Assert.Equal($"{served.Client.BaseAddress}documents/{served.Documents["baotou"]}#{first["clauseId"]}", (string)first["permalink"]!);
        Assert.Equal("lead", (string)first["departments"]![0]!["role"]!);
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync((string)first["permalink"]!)).StatusCode);
    }

    [Fact]
    public async Task SearchClauses_LimitOnCharacters_IsKeptAtClauseBorders()
    {
        await using var client = await ConnectAsync();
        var answer = await CallAsync(client, "search_clauses", new() { ["query"] = "铁路", ["limit"] = 10, ["max_chars"] = 500 });

        var (clauses, leftOut) = (answer["clauses"]!.AsArray(), answer["leftOut"]!.AsArray());
        Assert.True(clauses.Count == 1 || clauses.Sum(clause => ((string)clause!["text"]!).Length) <= 500);
        Assert.Equal(10, clauses.Count + leftOut.Count);
        foreach (var clause in clauses)
            Assert.Equal(served.Corpus.Store.GetClause((string)clause!["clauseId"]!)!.Clause.Text, (string)clause["text"]!);
        Assert.All(leftOut, clause => Assert.NotNull(served.Corpus.Store.GetClause((string)clause!["clauseId"]!)));
    }

    [Fact]
    public async Task GetClause_GivesNeighboursInOrder()
    {
        var clauses = served.Corpus.Store.GetDocument(served.Documents["baotou"])!.Document.Clauses;
        await using var client = await ConnectAsync();
        var answer = await CallAsync(client, "get_clause", new() { ["clause_id"] = clauses[10].Id, ["neighbours"] = 2, ["max_chars"] = 50_000 });

        Assert.Equal(clauses[10].Text, (string)answer["clause"]!["text"]!);
        Assert.Equal([clauses[8].Id, clauses[9].Id], answer["before"]!.AsArray().Select(clause => (string)clause!["clauseId"]!));
        Assert.Equal([clauses[11].Id, clauses[12].Id], answer["after"]!.AsArray().Select(clause => (string)clause!["clauseId"]!));
        var small = await CallAsync(client, "get_clause", new() { ["clause_id"] = clauses[10].Id, ["neighbours"] = 2, ["max_chars"] = 200 });
        Assert.Equal(clauses[10].Text, (string)small["clause"]!["text"]!);
        Assert.Equal(4, small["before"]!.AsArray().Count + small["after"]!.AsArray().Count + small["leftOut"]!.AsArray().Count);
    }

    [Fact]
    public async Task OutlineDocument_PageByPage_GivesEveryClauseOnce()
    {
        await using var client = await ConnectAsync();
        List<string> ids = [];
        for (int? offset = 0; offset is not null;)
        {
            var answer = await CallAsync(client, "outline_document", new() { ["document"] = "包府发[2020]54号", ["offset"] = offset, ["max_chars"] = 1000 });
            ids.AddRange(answer["lines"]!.AsArray().Select(line => (string?)line!["clauseId"]).OfType<string>());
            offset = (int?)answer["next"];
        }

        var clauses = served.Corpus.Store.GetDocument(served.Documents["baotou"])!.Document.Clauses;
        Assert.Equal(clauses.OrderBy(clause => clause.Range.Start).Select(clause => clause.Id), ids);
    }

    [Fact]
    public async Task DepartmentDuties_PageByPage_GivesEveryClauseOfTheRole()
    {
        await using var client = await ConnectAsync();
        List<string> ids = [];
        for (int? offset = 0; offset is not null;)
        {
            var answer = await CallAsync(
                client, "department_duties",
                new() { ["department"] = "發改委", ["roles"] = (string[])["lead"], ["offset"] = offset, ["limit"] = 5, ["max_chars"] = 50_000 });
            Assert.Equal("发展和改革委员会", (string)answer["department"]!);
            ids.AddRange(answer["clauses"]!.AsArray().Select(clause => (string)clause!["clauseId"]!));
            offset = (int?)answer["next"];
        }

        var expected = served.Documents.Values.SelectMany(id => served.Corpus.Store.GetDocument(id)!.Document.Clauses)
            .Where(clause => clause.Departments.Any(mention => mention is { Canonical: "发展和改革委员会", Role: PolicySearch.Documents.Model.DepartmentRole.Lead }))
            .Select(clause => clause.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CompareCities_GivesBothSides()
    {
        await using var client = await ConnectAsync();
        var answer = await CallAsync(client, "compare_cities", new() { ["question"] = "铁路建设", ["cities"] = (string[])["包头", "呼和浩特"] });

        Assert.Equal(["包头市", "呼和浩特市"], answer["cities"]!.AsArray().Select(city => (string)city!["city"]!));
        Assert.All(answer["cities"]!.AsArray(), city => Assert.NotEmpty(city!["clauses"]!.AsArray()));
    }

    [Fact]
    public async Task CheckCitations_QuotedClause_IsExact()
    {
        await using var client = await ConnectAsync();
        var found = await CallAsync(client, "search_clauses", new() { ["query"] = Question, ["limit"] = 1 });
        var clause = found["clauses"]![0]!;
        var quoted = ((string)clause["text"]!)[..30];
        var answer = await CallAsync(client, "check_citations", new() { ["texts"] = (string[])[$"{clause["citation"]}：“{quoted}”"] });

        Assert.Equal("exact", (string)answer["texts"]![0]!["quotations"]![0]!["status"]!);
        Assert.Equal((string)clause["permalink"]!, (string)answer["texts"]![0]!["citations"]![0]!["candidates"]![0]!["permalink"]!);
    }

    [Theory]
    [InlineData("search_clauses", """{}""", "argument-missing: search_clauses needs the argument “query”")]
    [InlineData("search_clauses", """{"query":"停车","colour":"red"}""", "argument-unknown: search_clauses has no argument “colour”")]
    [InlineData("search_clauses", """{"query":5}""", "argument-invalid: “query” must be string")]
    [InlineData("search_clauses", """{"query":"停车","roles":["boss"]}""", "argument-invalid: “roles” must be one of lead")]
    [InlineData("search_clauses", """{"query":"停车","limit":0}""", "parameter-invalid: limit 为 0")]
    [InlineData("search_clauses", """{"query":"停车","from":"去年"}""", "parameter-invalid: from")]
    [InlineData("search_clauses", """{"query":"   "}""", "query-empty")]
    [InlineData("get_clause", """{"clause_id":"none"}""", "clause-not-found")]
    [InlineData("outline_document", """{"document":"没有的文件"}""", "document-not-found")]
    [InlineData("department_duties", """{"department":" "}""", "department-empty")]
    [InlineData("compare_cities", """{"question":"停车","cities":["包头"]}""", "cities-out-of-range")]
    [InlineData("check_citations", """{"texts":[]}""", "texts-out-of-range")]
    public async Task CallTool_BadArguments_AreAnErrorThatNamesThem(string tool, string arguments, string message)
    {
        await using var client = await ConnectAsync();
        var given = JsonNode.Parse(arguments)!.AsObject().ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        var result = await client.CallToolAsync(tool, given);

        Assert.True(result.IsError);
        Assert.StartsWith(message, TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallTool_ManySessionsAtOnce_EachGetsItsOwnAnswers()
    {
        string[] questions = ["铁路", "机场", "生态环境", "医疗", "旅游", "教育", "煤炭", "物流"];
        await Task.WhenAll(questions.Select(async question =>
        {
            await using var client = await ConnectAsync();
            var expected = await served.GetAsync($"/api/v1/search?q={question}&size=5");
            for (var i = 0; i < 3; i++)
            {
                var answer = await CallAsync(client, "search_clauses", new() { ["query"] = question, ["limit"] = 5, ["max_chars"] = 50_000 });
                Assert.Equal(
                    expected["hits"]!.AsArray().Select(hit => (string)hit!["clauseId"]!),
                    answer["clauses"]!.AsArray().Select(clause => (string)clause!["clauseId"]!));
            }
        }));
    }

    [Fact]
    public async Task CallTool_Cancelled_LeavesTheSessionInUse()
    {
        await using var client = await ConnectAsync();
        using var cancelled = new CancellationTokenSource();
        var call = client.CallToolAsync("search_clauses", new Dictionary<string, object?> { ["query"] = Question }, cancellationToken: cancelled.Token).AsTask();
        await cancelled.CancelAsync();

        try
        {
            await call;
        }
        catch (OperationCanceledException)
        {
            // Either it was answered first, or it was given up: the session goes on in both cases.
        }

        Assert.NotEmpty((await CallAsync(client, "search_clauses", new() { ["query"] = "铁路" }))["clauses"]!.AsArray());
    }

    [Fact]
    public async Task Mcp_ForeignOriginOrHost_IsRefused()
    {
        using var foreign = Initialize();
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await served.Client.SendAsync(foreign)).StatusCode);
        using var renamed = Initialize();
        renamed.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await served.Client.SendAsync(renamed)).StatusCode);
    }

    [Fact]
    public async Task Mcp_SessionOfItsOwn_EndsWithDelete()
    {
        using var initialize = Initialize();
        using var opened = await served.Client.SendAsync(initialize);
        Assert.True(opened.IsSuccessStatusCode);
        var session = Assert.Single(opened.Headers.GetValues("Mcp-Session-Id"));

        using var stream = new HttpRequestMessage(HttpMethod.Get, "/mcp");
        stream.Headers.Add("Mcp-Session-Id", session);
        stream.Headers.Accept.ParseAdd("text/event-stream");
        using (var events = await served.Client.SendAsync(stream, HttpCompletionOption.ResponseHeadersRead))
            Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);
        using var end = new HttpRequestMessage(HttpMethod.Delete, "/mcp");
        end.Headers.Add("Mcp-Session-Id", session);
        Assert.True((await served.Client.SendAsync(end)).IsSuccessStatusCode);
        using var later = new HttpRequestMessage(HttpMethod.Get, "/mcp");
        later.Headers.Add("Mcp-Session-Id", session);
        later.Headers.Accept.ParseAdd("text/event-stream");
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.SendAsync(later)).StatusCode);
    }

    private static HttpRequestMessage Initialize()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
                Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        return request;
    }

    private Task<McpClient> ConnectAsync() => McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(served.Client.BaseAddress!, "/mcp"),
        TransportMode = HttpTransportMode.StreamableHttp,
    }));

    private static async Task<JsonNode> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments);
        Assert.True(result.IsError != true, TextOf(result));
        return JsonNode.Parse(TextOf(result))!;
    }

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
