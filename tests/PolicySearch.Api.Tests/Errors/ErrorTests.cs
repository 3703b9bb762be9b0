using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicySearch.Api.Tests.Errors;

/// <summary>Each kind of bad input is answered with its own problem.</summary>
[Collection(ServedCollection.Name)]
public sealed class ErrorTests(ServedSeeds served)
{
    private static readonly byte[] Gb18030WithError = [0x81, 0x30, 0xFF, 0xFF, 0x00, 0x01];

    [Theory]
    [InlineData("/api/v1/search", 400, "query-empty")]
    [InlineData("/api/v1/search?q=", 400, "query-empty")]
    [InlineData("/api/v1/search?q=%20%E3%80%80", 400, "query-empty")]
    [InlineData("/api/v1/search?q=-停车", 400, "query-only-exclusions")]
    [InlineData("/api/v1/search?q=停车&mode=foo", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&mode=1", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&role=xyz", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&validity=maybe", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&facets=colour", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&sort=best", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&dateField=today", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&explain=ja", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&from=2020-02-30", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&to=2020年1月1日", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&from=2021-01-02&to=2021-01-01", 400, "date-range-reversed")]
    [InlineData("/api/v1/search?q=停车&page=0", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&page=abc", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&page=99999", 400, "page-out-of-range")]
    [InlineData("/api/v1/search?q=停车&size=101", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&maxChars=0", 400, "parameter-invalid")]
    [InlineData("/api/v1/search?q=停车&colour=red", 400, "parameter-unknown")]
    [InlineData("/api/v1/search?q=停车&Mode=keyword", 400, "parameter-unknown")]
    [InlineData("/api/v1/search?q=停车&q=充电", 400, "parameter-repeated")]
    [InlineData("/api/v1/clauses/none", 404, "clause-not-found")]
    [InlineData("/api/v1/clauses/none?context=21", 400, "parameter-invalid")]
    [InlineData("/api/v1/documents/none", 404, "document-not-found")]
    [InlineData("/api/v1/documents/none/source", 404, "document-not-found")]
    [InlineData("/api/v1/documents?page=-1", 400, "parameter-invalid")]
    [InlineData("/api/v1/documents?colour=red", 400, "parameter-unknown")]
    [InlineData("/api/v1/departments?q=x", 400, "parameter-unknown")]
    [InlineData("/api/v1/cities?q=x", 400, "parameter-unknown")]
    [InlineData("/api/v1/nothing", 404, "not-found")]
    [InlineData("/nowhere", 404, "not-found")]
    public async Task Get_WrongRequest_NamesCauseAndRemedy(string address, int status, string code) =>
        await AssertProblemAsync(await served.Client.GetAsync(address), status, code);

    [Fact]
    public async Task Search_QueryOf100000Characters_IsTooLong()
    {
        var query = new string('停', 100_000);
        await AssertProblemAsync(await PostAsync(JsonSerializer.Serialize(new { q = query })), 400, "query-too-long");
        await AssertProblemAsync(await served.Client.GetAsync("/api/v1/search?q=" + query), 400, "query-too-long");
    }

    [Theory]
    [InlineData("{\"q\": \"停车\"", "json-invalid")]
    [InlineData("[]", "json-invalid")]
    [InlineData("", "json-invalid")]
    [InlineData("{\"q\": \"停车\", \"mode\": \"foo\"}", "parameter-invalid")]
    [InlineData("{\"q\": \"停车\", \"page\": 1.5}", "parameter-invalid")]
    [InlineData("{\"q\": \"停车\", \"city\": {\"name\": \"包头市\"}}", "parameter-invalid")]
    [InlineData("{\"q\": \"停车\", \"colour\": \"red\"}", "parameter-unknown")]
    [InlineData("{\"q\": [[[[[[[[[[[[[[[[[[[[\"停车\"]]]]]]]]]]]]]]]]]]]]}", "json-invalid")]
    public async Task Post_WrongBody_NamesCauseAndRemedy(string body, string code) =>
        await AssertProblemAsync(await PostAsync(body), 400, code);

    [Fact]
    public async Task Post_SearchOfAnotherMediaType_IsRefused()
    {
        using var content = new StringContent("q=停车", Encoding.UTF8, "application/x-www-form-urlencoded");
        await AssertProblemAsync(await served.Client.PostAsync("/api/v1/search", content), 415, "media-type-not-supported");
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/search?q=停车")]
    [InlineData("POST", "/api/v1/documents")]
    [InlineData("PATCH", "/api/v1/documents/a")]
    public async Task Send_MethodThatIsNotThere_SaysWhichAre(string method, string address)
    {
        using var response = await served.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        await AssertProblemAsync(response, 405, "method-not-allowed");
        Assert.NotEmpty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain", "", 422, "empty-file")]
    [InlineData("text/plain", "  \n　\n", 422, "empty-file")]
    [InlineData("text/plain", "%PDF-1.7 ...", 415, "pdf-not-supported")]
    [InlineData("text/plain", "{\\rtf1 ...}", 415, "rtf-not-supported")]
    [InlineData("application/pdf", "%PDF-1.7 ...", 415, "media-type-not-supported")]
    [InlineData("application/msword", "…", 415, "media-type-not-supported")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004 no zip at all", 422, "broken-docx")]
    public async Task Put_BodyThatIsNoDocument_NamesCauseAndRemedy(string mediaType, string body, int status, string code) =>
        await AssertProblemAsync(await PutAsync("bad", mediaType, Encoding.UTF8.GetBytes(body)), status, code);

    [Fact]
    public async Task Put_UnknownMediaType_NamesThoseThatAreTaken()
    {
        using var response = await PutAsync("bad", "application/octet-stream", [1, 2, 3]);

        var hint = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["hint"]!;
        Assert.All(["application/json", "text/plain", "text/html", "wordprocessingml"], type => Assert.Contains(type, hint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Put_OldWordFile_NamesTheRemedy() => await AssertProblemAsync(
        await PutAsync("bad", "text/plain", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), 415, "doc-not-supported");

    [Fact]
    public async Task Put_BinaryOrUndecodableBytes_AreRefused()
    {
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        using var binary = await PutAsync("bad", "text/plain", random);
        using var undecodable = await PutAsync("bad", "text/plain", Gb18030WithError);

        await AssertProblemAsync(binary, 422, null);
        await AssertProblemAsync(undecodable, 422, null);
        await AssertProblemAsync(await served.Client.GetAsync("/api/v1/documents/bad"), 404, "document-not-found");
    }

    /// <summary>The server refuses such a body by its announced length and reads none of it; a client that waits for leave to send sees the answer.</summary>
    [Fact]
    public async Task Put_LargerThanTheLimit_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/documents/bad") { Content = new ByteArrayContent(new byte[(1 << 20) + 1]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.ExpectContinue = true;

        await AssertProblemAsync(await served.Client.SendAsync(request), 413, "body-too-large");
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("%E5%81%9C%E8%BD%A6")]
    public async Task Put_IdThatIsNotAllowed_IsRefused(string id) =>
        await AssertProblemAsync(await PutAsync(id, "text/plain", Encoding.UTF8.GetBytes("一、停车。")), 400, "document-id-invalid");

    [Theory]
    [InlineData("{\"content\": \"一、停车。\", \"metadata\": {\"id\": \"other\"}}", "document-id-mismatch")]
    [InlineData("{}", "content-missing")]
    [InlineData("{\"content\": \"一、停车。\", \"contentBase64\": \"5LiA\"}", "content-missing")]
    [InlineData("{\"contentBase64\": \"不是\"}", "parameter-invalid")]
    [InlineData("{\"content\": 5}", "json-invalid")]
    [InlineData("{\"text\": \"一、停车。\"}", "json-invalid")]
    [InlineData("{\"content\": \"一、停车。\", \"metadata\": {\"writtenOn\": \"2020年\"}}", "json-invalid")]
    [InlineData("{\"content\": \"\\uD83D 一、停车。\"}", "json-invalid")]
    [InlineData("null", "json-invalid")]
    public async Task Put_WrongJson_NamesCauseAndRemedy(string body, string code) =>
        await AssertProblemAsync(await PutAsync("bad", "application/json", Encoding.UTF8.GetBytes(body)), 400, code);

    [Fact]
    public async Task Put_UnknownWait_IsRefused()
    {
        using var response = await served.Client.PutAsJsonAsync("/api/v1/documents/bad?wait=forever", new { content = "一、停车。" });
        await AssertProblemAsync(response, 400, "parameter-invalid");
    }

    [Fact]
    public async Task Delete_UnknownId_IsNotFound() =>
        await AssertProblemAsync(await served.Client.DeleteAsync("/api/v1/documents/none"), 404, "document-not-found");

    internal static async Task AssertProblemAsync(HttpResponseMessage response, int status, string? code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal(status, (int)problem["status"]!);
        if (code is not null)
            Assert.Equal(code, (string)problem["code"]!);
        Assert.Equal($"urn:policysearch:problem:{(string)problem["code"]!}", (string)problem["type"]!);
        Assert.All(["title", "detail", "hint", "instance"], name => Assert.False(string.IsNullOrWhiteSpace((string?)problem[name]), name));
        Assert.Matches("[\u4e00-\u9fff]", (string)problem["detail"]!);
        Assert.Matches("[\u4e00-\u9fff]", (string)problem["hint"]!);
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await served.Client.PostAsync("/api/v1/search", content);
    }

    private async Task<HttpResponseMessage> PutAsync(string id, string mediaType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await served.Client.PutAsync($"/api/v1/documents/{id}", content);
    }
}
