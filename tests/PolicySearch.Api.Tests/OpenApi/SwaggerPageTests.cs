using System.Net;

namespace PolicySearch.Api.Tests.OpenApi;

[Collection(ServedCollection.Name)]
public sealed class SwaggerPageTests(ServedSeeds served)
{
    [Fact]
    public async Task SwaggerPage_AllItsFiles_ComeFromTheServerItself()
    {
        var page = await served.Client.GetStringAsync("/swagger/index.html");

        Assert.Contains("swagger-ui", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        foreach (var file in new[] { "swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js" })
            Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync($"/swagger/{file}")).StatusCode);
    }

    [Fact]
    public async Task SwaggerDocument_Served_HasTheNoteOnOffsets()
    {
        var document = await served.GetAsync("/swagger/v1/swagger.json");

        Assert.Contains("UTF-16", (string)document["info"]!["description"]!, StringComparison.Ordinal);
        Assert.Contains("utf-16-le", (string)document["info"]!["description"]!, StringComparison.Ordinal);
    }
}
