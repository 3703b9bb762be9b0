using System.Net;
using System.Net.Http.Headers;

namespace PolicySearch.Api.Tests.Page;

/// <summary>The addresses of the page; what it does is tested in a browser.</summary>
[Collection(ServedCollection.Name)]
public sealed class PageEndpointTests(ServedSeeds served)
{
    [Theory]
    [InlineData("/", "./page/main.js")]
    [InlineData("/?q=铁路&city=包头市", "./page/main.js")]
    [InlineData("/documents", "./page/main.js")]
    [InlineData("/documents/some-id", "../page/main.js")]
    [InlineData("/departments/发改委", "../page/main.js")]
    public async Task Get_View_IsThePageWithRelativeLinksAndAStrictPolicy(string address, string script)
    {
        using var answer = await served.Client.GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"src=\"{script}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Get_FileThatTheBrowserHas_IsNotSentAgain()
    {
        using var first = await served.Client.GetAsync("/page/page.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/page.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(request);

        Assert.Equal("text/css", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/page/none.js")]
    [InlineData("/page/index.html")]
    [InlineData("/page/..%2f..%2fappsettings.json")]
    public async Task Get_FileThatIsNotThere_IsNotFound(string address)
    {
        using var answer = await served.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/html", "/somewhere", "text/html")]
    [InlineData("application/json", "/somewhere", "application/problem+json")]
    [InlineData("text/html", "/api/v1/somewhere", "application/problem+json")]
    public async Task Get_UnknownAddress_AnswersPeopleWithThePageAndProgramsWithAProblem(string accept, string address, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var answer = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }
}
