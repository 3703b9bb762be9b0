using System.Xml.Linq;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Graphs;

[Collection(ServedCollection.Name)]
public sealed class GraphEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Departments_OfAYear_AreThoseOfItsDays_AndTheSameAsGraphMl()
    {
        var answer = await served.GetAsync("/api/v1/graph/departments?year=2020&minWeight=2&nodes=10");
        var byDays = await served.GetAsync("/api/v1/graph/departments?from=2020-01-01&to=2020-12-31&minWeight=2&nodes=10");
        var graphml = XDocument.Parse(await served.Client.GetStringAsync("/api/v1/export/graph/departments?year=2020&minWeight=2&nodes=10&format=graphml"));

        Assert.NotEmpty(answer["edges"]!.AsArray());
        Assert.Equal(byDays.ToJsonString(), answer.ToJsonString());
        Assert.True((int)answer["leftOut"]!["edges"]! > 0);
        Assert.Equal(
            answer["edges"]!.AsArray().Select(edge => ((string)edge!["source"]!, (string)edge["target"]!)),
            graphml.Descendants().Where(element => element.Name.LocalName == "edge").Select(edge => ((string)edge.Attribute("source")!, (string)edge.Attribute("target")!)));
    }

    [Fact]
    public async Task Documents_MarkThoseThatTheCorpusLacks()
    {
        var answer = await served.GetAsync($"/api/v1/graph/documents?document={served.Documents["baotou"]}");

        var nodes = answer["nodes"]!.AsArray();
        var own = Assert.Single(nodes, node => (bool)node!["inCorpus"]!);
        Assert.Equal($"{served.Client.BaseAddress}documents/{served.Documents["baotou"]}", (string)own!["permalink"]!);
        Assert.All(nodes.Where(node => node != own), node => Assert.StartsWith("missing:", (string)node!["id"]!));
        Assert.All(answer["edges"]!.AsArray(), edge => Assert.Equal(served.Documents["baotou"], (string)edge!["source"]!));
    }

    [Theory]
    [InlineData("/api/v1/graph/departments?nodes=0", "parameter-invalid")]
    [InlineData("/api/v1/graph/departments?year=2020&from=2020-01-01", "parameter-invalid")]
    [InlineData("/api/v1/graph/documents?minWeight=0", "parameter-invalid")]
    [InlineData("/api/v1/graph/documents?size=10", "parameter-unknown")]
    [InlineData("/api/v1/export/graph/documents?format=gbt7714", "format-not-available")]
    public async Task BadRequest_IsAProblem(string address, string code) =>
        await ErrorTests.AssertProblemAsync(await served.Client.GetAsync(address), 400, code);
}
