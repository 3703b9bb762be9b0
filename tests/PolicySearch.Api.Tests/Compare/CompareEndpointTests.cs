using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Compare;

[Collection(ServedCollection.Name)]
public sealed class CompareEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Compare_ColumnsAreTheSearchesOfTheCities()
    {
        var answer = await served.GetAsync("/api/v1/compare?q=铁路建设&cities=包头,呼和浩特市&size=3");

        foreach (var column in answer["cities"]!.AsArray())
        {
            var search = await served.GetAsync($"/api/v1/search?q=铁路建设&city={column!["city"]}&size=3");
            Assert.Equal(
                search["hits"]!.AsArray().Select(hit => (string)hit!["clauseId"]!),
                column["clauses"]!.AsArray().Select(clause => (string)clause!["hit"]!["clauseId"]!));
        }
    }

    [Fact]
    public async Task Compare_ByBody_GivesTheSame()
    {
        var byAddress = await served.GetAsync("/api/v1/compare?q=机场&cities=包头市,呼和浩特市&includeParents=true");
        using var response = await served.Client.PostAsJsonAsync(
            "/api/v1/compare", new { q = "机场", cities = (string[])["包头市", "呼和浩特市"], includeParents = true });

        Assert.True(JsonNode.DeepEquals(byAddress, await response.Content.ReadFromJsonAsync<JsonNode>()));
    }

    [Fact]
    public async Task Compare_ClausesWithoutCounterpart_AreThoseBelowTheMeasure()
    {
        var answer = await served.GetAsync("/api/v1/compare?q=煤炭产业&cities=包头市,呼和浩特市&size=10");

        var (cosine, share) = ((double)answer["measure"]!["mutualCosine"]!, (double)answer["measure"]!["share"]!);
        foreach (var column in answer["cities"]!.AsArray())
        {
            var expected = column!["clauses"]!.AsArray()
                .Where(clause => clause!["counterparts"]!.AsArray().All(other => (!(bool)other!["isMutual"]! || (double)other["cosine"]! < cosine) && (double)other["shared"]!["share"]! < share))
                .Select(clause => (string)clause!["hit"]!["clauseId"]!);
            Assert.Equal(expected, column["onlyClauses"]!.AsArray().Select(id => (string)id!));
        }
    }

    [Theory]
    [InlineData("/api/v1/compare?q=停车", "cities-out-of-range")]
    [InlineData("/api/v1/compare?q=停车&cities=包头市", "cities-out-of-range")]
    [InlineData("/api/v1/compare?cities=包头市,呼和浩特市", "query-empty")]
    [InlineData("/api/v1/compare?q=停车&cities=包头市,呼和浩特市&size=21", "parameter-invalid")]
    public async Task Compare_BadRequest_IsAProblem(string address, string code) =>
        await ErrorTests.AssertProblemAsync(await served.Client.GetAsync(address), 400, code);

    [Fact]
    public async Task Similar_AcrossCities_GivesClausesOfTheOtherCityWithTheirMeasure()
    {
        var clause = served.Corpus.Store.GetDocument(served.Documents["baotou"])!.Document.Clauses.First(clause => clause.Text.Contains("铁路网"));
        var answer = await served.GetAsync($"/api/v1/clauses/{clause.Id}/similar?sameCity=false&size=5");

        var similar = answer["similar"]!.AsArray();
        Assert.Equal(5, similar.Count);
        Assert.All(similar, other => Assert.Equal("呼和浩特市", (string)other!["clause"]!["document"]!["city"]!));
        Assert.All(similar, other => Assert.InRange((double)other!["shared"]!["share"]!, 0, 1));
        Assert.Contains("铁路", PolicySearch.Analysis.TextFolder.Fold((string)similar[0]!["clause"]!["text"]!));
    }

    [Theory]
    [InlineData("/api/v1/clauses/none/similar", 404, "clause-not-found")]
    [InlineData("/api/v1/clauses/none/similar?size=51", 400, "parameter-invalid")]
    [InlineData("/api/v1/clauses/none/similar?sameCity=perhaps", 400, "parameter-invalid")]
    [InlineData("/api/v1/clauses/none/similar?kind=twin", 400, "parameter-invalid")]
    public async Task Similar_BadRequest_IsAProblem(string address, int status, string code) =>
        await ErrorTests.AssertProblemAsync(await served.Client.GetAsync(address), status, code);
}
