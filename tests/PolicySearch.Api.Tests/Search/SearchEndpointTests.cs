using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicySearch.Api.Tests.Search;

[Collection(ServedCollection.Name)]
public sealed class SearchEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Get_ChargingPile_AnswersInTheFormOfTheContract()
    {
        var answer = await served.GetAsync("/api/v1/search?q=充电桩&size=3&facets=department,city&explain=true");

        Assert.Equal(
            ["query", "mode", "total", "totalRelation", "page", "size", "hits", "facets", "notices"],
            answer.AsObject().Select(property => property.Key));
        Assert.Equal(("充电桩", "hybrid", "eq"), ((string?)answer["query"], (string?)answer["mode"], (string?)answer["totalRelation"]));
        Assert.Equal(3, answer["hits"]!.AsArray().Count);
        var hit = answer["hits"]![0]!;
        Assert.StartsWith("12.", (string)hit["text"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["rank", "score", "clauseId", "documentId", "text", "highlights", "path", "marker", "citation", "departments", "document", "permalink", "copies", "explanation"],
            hit.AsObject().Select(property => property.Key));
        Assert.Equal(["start", "length"], hit["highlights"]![0]!.AsObject().Select(property => property.Key));
        Assert.Equal(["name", "fullName", "canonical", "role"], hit["departments"]![0]!.AsObject().Select(property => property.Key));
        Assert.Contains((string)hit["departments"]![0]!["role"]!, new[] { "lead", "support", "responsible", "implement" });
        Assert.Equal(["department", "city"], answer["facets"]!.AsArray().Select(facet => (string)facet!["field"]!));
    }

    [Fact]
    public async Task Get_TypingError_SuggestsAndSearchesForWhatWasTyped()
    {
        await served.GetAsync("/api/v1/suggest"); // The names of the corpus are made when they are first asked for.

        var answer = await served.GetAsync("/api/v1/search?q=停车厂建设");

        Assert.Equal(("停车厂建设", "停车场建设"), ((string?)answer["query"], (string?)answer["correctedQuery"]));
        Assert.Contains("typing-error", answer["notices"]!.AsArray().Select(notice => (string?)notice!["code"]));
    }

    [Fact]
    public async Task Get_Answer_IsReadableUtf8()
    {
        using var response = await served.Client.GetAsync("/api/v1/search?q=充电桩");

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("充電樁", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutExplain_HasNoExplanation() =>
        Assert.Null((await served.GetAsync("/api/v1/search?q=充电桩"))["hits"]![0]!["explanation"]);

    [Fact]
    public async Task Post_SameParameters_AnswersTheSameAsGet()
    {
        var byAddress = await served.GetAsync("/api/v1/search?q=水&mode=keyword&city=包头市&department=发改委&role=lead&role=support&size=5&includeParents=true");
        using var response = await served.Client.PostAsJsonAsync("/api/v1/search", new
        {
            q = "水",
            mode = "keyword",
            city = new[] { "包头市" },
            department = "发改委",
            role = new[] { "lead", "support" },
            size = 5,
            includeParents = true,
        });

        Assert.True(JsonNode.DeepEquals(byAddress, await response.Content.ReadFromJsonAsync<JsonNode>()));
        Assert.NotEmpty(byAddress["hits"]!.AsArray());
    }

    [Fact]
    public async Task Get_CommasOrRepeats_MeanSeveralValues()
    {
        var commas = await served.GetAsync("/api/v1/search?q=水&mode=keyword&role=lead,support&facets=role，year");
        var repeats = await served.GetAsync("/api/v1/search?q=水&mode=keyword&role=lead&role=support&facets=role&facets=year");

        Assert.True(JsonNode.DeepEquals(commas, repeats));
    }

    [Fact]
    public async Task Get_Permalink_LeadsToTheClauseOnItsPage()
    {
        var hit = (await served.GetAsync("/api/v1/search?q=充电桩"))["hits"]![0]!;
        var permalink = new Uri((string)hit["permalink"]!);
        using var page = await served.Client.GetAsync(permalink);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"/documents/{hit["documentId"]}", permalink.AbsolutePath);
        Assert.Equal($"#{hit["clauseId"]}", permalink.Fragment);
    }

    [Fact]
    public async Task Get_UnknownCity_IsAnEmptyAnswerWithANotice()
    {
        var answer = await served.GetAsync("/api/v1/search?q=水&city=鹿城湖");

        Assert.Equal(0, (int)answer["total"]!);
        Assert.Contains(answer["notices"]!.AsArray(), notice => (string)notice!["code"]! == "unknown-filter-value");
    }
}
