using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Search;

[Collection(ServedCollection.Name)]
public sealed class SearchBatchTests(ServedSeeds served)
{
    private const string Address = "/api/v1/search/batch";

    [Fact]
    public async Task Batch_GivesTheAnswersOfTheSearches_InTheirOrder()
    {
        var results = await PostAsync("""[{"q":"停车难","size":3},{"q":"充电桩","city":["包头市"],"mode":"keyword","facets":["role"]}]""");

        var first = await served.GetAsync("/api/v1/search?q=停车难&size=3");
        var second = await served.GetAsync("/api/v1/search?q=充电桩&city=包头市&mode=keyword&facets=role");
        Assert.Equal([0, 1], results.Select(result => (int)result!["index"]!));
        Assert.True(JsonNode.DeepEquals(first, results[0]!["answer"]));
        Assert.True(JsonNode.DeepEquals(second, results[1]!["answer"]));
        Assert.All(results, result => Assert.Null(result!["problem"]));
    }

    [Theory]
    [InlineData("""{"q":""}""", "query-empty")]
    [InlineData("""{"q":"停车","size":101}""", "parameter-invalid")]
    [InlineData("""{"q":"停车","colour":"red"}""", "parameter-unknown")]
    [InlineData("""{"q":{"text":"停车"}}""", "parameter-invalid")]
    [InlineData("""{"q":"停车","from":"2021-01-01","to":"2020-01-01"}""", "date-range-reversed")]
    [InlineData("\"停车\"", "json-invalid")]
    [InlineData("null", "json-invalid")]
    public async Task BadSearch_GetsAProblem_AndTheOthersAreAnswered(string bad, string code)
    {
        var results = await PostAsync($$"""[{"q":"停车难","size":1},{{bad}},{"q":"充电桩","size":1}]""");

        var problem = results[1]!["problem"]!;
        Assert.Equal((code, 400), ((string)problem["code"]!, (int)problem["status"]!));
        Assert.NotEmpty((string)problem["hint"]!);
        Assert.Null(results[1]!["answer"]);
        Assert.Single(results[0]!["answer"]!["hits"]!.AsArray());
        Assert.Single(results[2]!["answer"]!["hits"]!.AsArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task WrongNumberOfSearches_IsAProblem(int count)
    {
        using var response = await served.Client.PostAsJsonAsync(Address, Enumerable.Repeat(new { q = "停车" }, count));
        await ErrorTests.AssertProblemAsync(response, 400, "searches-out-of-range");
    }

    [Theory]
    [InlineData("""{"q":"停车"}""", 400, "json-invalid")]
    [InlineData("""[{"q":"停车"}""", 400, "json-invalid")]
    public async Task BodyThatIsNoArray_IsAProblem(string body, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await ErrorTests.AssertProblemAsync(await served.Client.PostAsync(Address, content), status, code);
    }

    private async Task<JsonArray> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await served.Client.PostAsync(Address, content);
        Assert.Equal(200, (int)response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["results"]!.AsArray();
    }
}
