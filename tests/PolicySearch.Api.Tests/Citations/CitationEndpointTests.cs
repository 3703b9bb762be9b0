using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Citations;

[Collection(ServedCollection.Name)]
public sealed class CitationEndpointTests(ServedSeeds served)
{
    private const string Text = "包府发[2020]54号附《呼包鄂榆城市群发展规划包头市行动计划(2020年—2025年)》三、（三）1.第1段：“开工建设包西高铁,力争提前建成。”";

    [Fact]
    public async Task Check_ByAddressAndByBody_GiveTheSame()
    {
        var byAddress = await served.GetAsync("/api/v1/citations/check?text=" + Uri.EscapeDataString(Text));
        using var response = await served.Client.PostAsJsonAsync("/api/v1/citations/check", new { texts = (string[])[Text] });
        var byBody = await response.Content.ReadFromJsonAsync<JsonNode>();

        Assert.True(JsonNode.DeepEquals(byAddress, byBody));
        var citation = byAddress["texts"]![0]!["citations"]![0]!;
        Assert.Equal("found", (string)citation["status"]!);
        Assert.Equal(
            $"{served.Client.BaseAddress}documents/{served.Documents["baotou"]}#{citation["candidates"]![0]!["clauseIds"]![0]}", (string)citation["candidates"]![0]!["permalink"]!);
    }

    [Fact]
    public async Task Check_Batch_KeepsTheOrder()
    {
        using var response = await served.Client.PostAsJsonAsync("/api/v1/citations/check", new { texts = (string[])["《没有的条例》第一条，第二条", Text] });
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();

        Assert.Equal(["documentNotFound", "found"], answer!["texts"]!.AsArray().Select(text => (string)text!["citations"]![0]!["status"]!));
    }

    [Theory]
    [InlineData("""{}""", "texts-out-of-range")]
    [InlineData("""{"texts":[]}""", "texts-out-of-range")]
    [InlineData("""{"texts":[""]}""", "text-empty")]
    [InlineData("""{"text":"《通知》"}""", "parameter-unknown")]
    [InlineData("""{"texts":[{}]}""", "parameter-invalid")]
    [InlineData("""[]""", "json-invalid")]
    public async Task Check_BadBody_IsAProblem(string body, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await ErrorTests.AssertProblemAsync(await served.Client.PostAsync("/api/v1/citations/check", content), 400, code);
    }

    [Fact]
    public async Task Check_TooLongText_IsAProblem()
    {
        using var response = await served.Client.PostAsJsonAsync("/api/v1/citations/check", new { texts = (string[])[new string('停', 20_001)] });
        await ErrorTests.AssertProblemAsync(response, 400, "text-too-long");
    }
}
