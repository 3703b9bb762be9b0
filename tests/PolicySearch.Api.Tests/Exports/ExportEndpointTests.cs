using System.Text;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Exports;

[Collection(ServedCollection.Name)]
public sealed class ExportEndpointTests(ServedSeeds served)
{
    [Theory]
    [InlineData("csv", "text/csv", "csv")]
    [InlineData("jsonl", "application/x-ndjson", "jsonl")]
    [InlineData("bibtex", "application/x-bibtex", "bib")]
    [InlineData("gbt7714", "text/plain", "txt")]
    public async Task Search_IsAFileOfItsForm_InPieces(string format, string type, string ending)
    {
        using var response = await served.Client.GetAsync($"/api/v1/export/search?q=铁路&format={format}&limit=5");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal((type, "utf-8"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentType.CharSet));
        Assert.Matches($"^policysearch-search-[0-9-]+\\.{ending}$", response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Equal(format == "csv", bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains("铁路", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Csv_CarriesPermalinksOfTheServer()
    {
        var text = await served.Client.GetStringAsync("/api/v1/export/search?q=铁路&limit=1&city=包头市");

        Assert.Contains($"{served.Client.BaseAddress}documents/{served.Documents["baotou"]}#", text);
    }

    [Theory]
    [InlineData("/api/v1/export/search?department=发改委&role=lead", "clause_id")]
    [InlineData("/api/v1/export/compare?q=铁路&cities=包头市,呼和浩特市", "compared_city")]
    [InlineData("/api/v1/export/departments/发改委?role=lead", "clause_id")]
    [InlineData("/api/v1/export/documents?city=包头市", "document_id")]
    public async Task EveryAnswer_IsExported(string address, string column)
    {
        var lines = (await served.Client.GetStringAsync(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var names = lines.First(line => !line.TrimStart('\uFEFF').StartsWith('#'));
        Assert.Contains(column, names.Split(','));
        Assert.NotEqual(names, lines[^1]);
    }

    [Theory]
    [InlineData("/api/v1/export/search?q=铁路&format=xlsx", "parameter-invalid")]
    [InlineData("/api/v1/export/search?q=铁路&limit=0", "parameter-invalid")]
    [InlineData("/api/v1/export/search?q=铁路&page=2", "parameter-unknown")]
    [InlineData("/api/v1/export/search?q=-铁路", "query-only-exclusions")]
    [InlineData("/api/v1/export/search?from=2021-01-01&to=2020-01-01", "date-range-reversed")]
    [InlineData("/api/v1/export/compare?q=铁路&cities=包头市", "cities-out-of-range")]
    public async Task BadRequest_IsAProblem(string address, string code) =>
        await ErrorTests.AssertProblemAsync(await served.Client.GetAsync(address), 400, code);
}
