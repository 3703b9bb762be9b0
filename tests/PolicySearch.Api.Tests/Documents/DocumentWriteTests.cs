using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicySearch.Api.Tests.Documents;

[Collection(ServedCollection.Name)]
public sealed class DocumentWriteTests(ServedSeeds served)
{
    private const string Text = "鹿城市人民政府关于夜间照明的通知\n鹿府发〔2023〕7号\n各区人民政府：\n一、更换路灯三千盏。（市住建局牵头，市财政局配合）\n二、公园夜间开放到二十三时。\n鹿城市人民政府\n2023年5月6日\n";

    [Fact]
    public async Task Put_Json_IsSearchableWhenWaitedForAndGoneWhenDeleted()
    {
        using var put = await PutJsonAsync("lamps-1", new { fileName = "路灯.txt", content = Text, metadata = new { city = "包头市" } });
        var answer = (await put.Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(("lamps-1", "added", true), ((string?)answer["id"], (string?)answer["outcome"], (bool)answer["searchable"]!));
        Assert.True((long)answer["change"]! > 0);
        Assert.Equal("lamps-1", await FirstDocumentAsync("路灯"));

        using var delete = await served.Client.DeleteAsync("/api/v1/documents/lamps-1?wait=searchable");
        Assert.Equal(HttpStatusCode.OK, delete.StatusCode);
        Assert.NotEqual("lamps-1", await FirstDocumentAsync("路灯"));
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/api/v1/documents/lamps-1")).StatusCode);
    }

    [Fact]
    public async Task Put_SameAgain_ChangesNothing()
    {
        using var first = await PutJsonAsync("lamps-2", new { content = Text, metadata = new { city = "包头市" } });
        using var second = await PutJsonAsync("lamps-2", new { content = Text, metadata = new { city = "包头市" } });
        using var third = await PutJsonAsync("lamps-2", new { content = Text.Replace("三千", "五千") });

        Assert.Equal(["added", "unchanged", "replaced"], await Task.WhenAll(OutcomeAsync(first), OutcomeAsync(second), OutcomeAsync(third)));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await served.Client.DeleteAsync("/api/v1/documents/lamps-2?wait=searchable");
    }

    [Fact]
    public async Task Put_Base64_TakesAnyEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("gb18030").GetBytes(Text);
        using var put = await PutJsonAsync("lamps-3", new { contentBase64 = Convert.ToBase64String(bytes) });

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(Text, await served.Client.GetStringAsync("/api/v1/documents/lamps-3/source"));
        await served.Client.DeleteAsync("/api/v1/documents/lamps-3?wait=searchable");
    }

    [Theory]
    [InlineData("text/plain", Text, "text")]
    [InlineData("text/html; charset=utf-8", "<html><body><h1>鹿城市人民政府关于夜间照明的通知</h1><p>一、更换路灯三千盏。</p><p>二、公园夜间开放。</p></body></html>", "html")]
    public async Task Put_RawBody_IsReadByItsMediaType(string mediaType, string body, string format)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var put = await served.Client.PutAsync("/api/v1/documents/lamps-4", content);

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        var document = await served.GetAsync("/api/v1/documents/lamps-4");
        Assert.Equal(format, (string)document["format"]!);
        Assert.True(document["clauses"]!.AsArray().Count + document["outline"]!.AsArray().Count > 0);
        await served.Client.DeleteAsync("/api/v1/documents/lamps-4?wait=searchable");
    }

    [Fact]
    public async Task Put_JsonWithFormat_ReadsTheContentAsThat()
    {
        using var put = await PutJsonAsync("lamps-6", new { format = "html", content = "夜间照明<br>一、更换路灯三千盏。<br>二、公园夜间开放。" });
        using var wrong = await PutJsonAsync("lamps-7", new { format = "pdf", content = Text });

        Assert.Equal("html", (string)(await served.GetAsync("/api/v1/documents/lamps-6"))["format"]!);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        await served.Client.DeleteAsync("/api/v1/documents/lamps-6?wait=searchable");
    }

    [Fact]
    public async Task Put_WithoutWait_IsFoundWithinASecond()
    {
        using var put = await served.Client.PutAsJsonAsync("/api/v1/documents/lamps-5", new { content = Text, metadata = new { city = "包头市" } });
        var change = (long)(await put.Content.ReadFromJsonAsync<JsonNode>())!["change"]!;

        await served.Corpus.WaitSearchableAsync(change).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("lamps-5", await FirstDocumentAsync("路灯"));
        await served.Client.DeleteAsync("/api/v1/documents/lamps-5?wait=searchable");
    }

    private static async Task<string> OutcomeAsync(HttpResponseMessage response) =>
        (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["outcome"]!;

    private Task<HttpResponseMessage> PutJsonAsync(string id, object body) =>
        served.Client.PutAsJsonAsync($"/api/v1/documents/{id}?wait=searchable", body);

    private async Task<string> FirstDocumentAsync(string query) =>
        (string)(await served.GetAsync($"/api/v1/search?mode=keyword&city=包头市&q={query}"))["hits"]!.AsArray().FirstOrDefault()?["documentId"]! ?? "";
}
