using System.Text.Json.Nodes;
using PolicySearch.Testing;

namespace PolicySearch.Api.Tests.Documents;

[Collection(ServedCollection.Name)]
public sealed class DocumentEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task List_All_GivesNewestFirstAndUnknownDatesLast()
    {
        var answer = await served.GetAsync("/api/v1/documents?city=包头市");

        Assert.Equal(["total", "page", "size", "documents"], answer.AsObject().Select(property => property.Key));
        var document = Assert.Single(answer["documents"]!.AsArray())!;
        Assert.Equal(served.Documents["baotou"], (string)document["id"]!);
        Assert.Equal("包府发〔2020〕54号", (string)document["docNumber"]!);
        Assert.Equal("2020-09-13", (string)document["writtenOn"]!);
    }

    [Fact]
    public async Task List_PageBehindTheLast_IsEmpty()
    {
        var answer = await served.GetAsync("/api/v1/documents?page=999&size=5");

        Assert.Empty(answer["documents"]!.AsArray());
        Assert.True((int)answer["total"]! >= 2);
    }

    [Fact]
    public async Task List_ByDocNumber_TakesAnyWriting()
    {
        var answer = await served.GetAsync("/api/v1/documents?docNumber=包府發[2020]54號");

        Assert.Equal(served.Documents["baotou"], (string)Assert.Single(answer["documents"]!.AsArray())!["id"]!);
    }

    [Theory]
    [InlineData("hohhot")]
    [InlineData("baotou")]
    public async Task Get_Document_HoldsEveryClauseOnceInItsOutline(string name)
    {
        var stored = served.Corpus.Store.GetDocument(served.Documents[name])!.Document;
        var answer = await served.GetAsync($"/api/v1/documents/{stored.Id}");

        var clauses = answer["clauses"]!.AsArray().Concat(answer["outline"]!.AsArray().SelectMany(Below)).ToList();
        Assert.Equal(
            stored.Clauses.Select(clause => clause.Id).Order(StringComparer.Ordinal),
            clauses.Select(clause => (string)clause!["id"]!).Order(StringComparer.Ordinal));
        Assert.Contains(clauses, clause => clause!["departments"]!.AsArray().Count > 0);
        Assert.All(answer["outline"]!.AsArray(), node => Assert.False(node!.AsObject().ContainsKey("departments")));
    }

    [Fact]
    public async Task Get_Metadata_SaysWhereItCameFrom()
    {
        var metadata = (await served.GetAsync($"/api/v1/documents/{served.Documents["baotou"]}"))["metadata"]!;

        Assert.Equal("包府发〔2020〕54号", (string)metadata["docNumber"]!["value"]!);
        Assert.Contains((string)metadata["docNumber"]!["origin"]!, new[] { "field", "text", "sidecar" });
        Assert.Equal("包头市", (string)metadata["region"]!["value"]!["name"]!);
    }

    [Fact]
    public async Task Source_Text_IsWhatRangesPointInto()
    {
        var id = served.Documents["hohhot"];
        var text = await served.Client.GetStringAsync($"/api/v1/documents/{id}/source");
        var answer = await served.GetAsync($"/api/v1/documents/{id}");

        var node = answer["outline"]![0]!;
        Assert.Contains((string)node["title"]!, Slice(text, node["range"]!), StringComparison.Ordinal);
        var clause = node["clauses"]![0]!;
        Assert.Equal((string)clause["text"]!, Slice(text, clause["range"]!));
    }

    [Fact]
    public async Task Source_Original_IsByteForByteWhatWasReceivedAndOnlyToBeSaved()
    {
        using var response = await served.Client.GetAsync($"/api/v1/documents/{served.Documents["baotou"]}/source?original=true");

        Assert.Equal(
            await File.ReadAllBytesAsync(Repository.PathOf("seeds", "002_f1502ea9f5cfde67.txt")),
            await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    private static IEnumerable<JsonNode?> Below(JsonNode? node) =>
        node!["clauses"]!.AsArray().Concat(node["children"]!.AsArray().SelectMany(Below));

    private static string Slice(string text, JsonNode range) => text.Substring((int)range["start"]!, (int)range["length"]!);
}
