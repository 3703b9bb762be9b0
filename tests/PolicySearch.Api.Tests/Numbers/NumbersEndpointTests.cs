using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Numbers;

[Collection(ServedCollection.Name)]
public sealed class NumbersEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Numbers_ByCityAndRole_AndTheSameAsCsv()
    {
        var answer = await served.GetAsync("/api/v1/numbers?by=city,role&department=发改委");
        var csv = (await served.Client.GetStringAsync("/api/v1/export/numbers?by=city,role&department=发改委"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => line.TrimStart('\uFEFF').StartsWith('#')).ToList();

        Assert.Equal(["city", "role"], answer["by"]!.AsArray().Select(field => (string)field!));
        Assert.Equal("city,role,clauses,documents", csv[0]);
        Assert.Equal(
            answer["rows"]!.AsArray().Select(row => $"{row!["values"]![0]},{row["values"]![1]},{row["clauses"]},{row["documents"]}"),
            csv.Skip(1));
        Assert.NotEmpty(csv.Skip(1));
    }

    [Theory]
    [InlineData("/api/v1/numbers", "by-out-of-range")]
    [InlineData("/api/v1/numbers?by=city,year,role", "by-out-of-range")]
    [InlineData("/api/v1/numbers?by=colour", "parameter-invalid")]
    [InlineData("/api/v1/numbers?by=city&limit=0", "parameter-invalid")]
    [InlineData("/api/v1/export/numbers?by=city&format=bibtex", "format-not-available")]
    public async Task BadRequest_IsAProblem(string address, string code) =>
        await ErrorTests.AssertProblemAsync(await served.Client.GetAsync(address), 400, code);
}
