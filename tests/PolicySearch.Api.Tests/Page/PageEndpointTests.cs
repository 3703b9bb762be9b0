using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PolicySearch.Api.Tests.Page;

/// <summary>The addresses of the page; what it does is tested in a browser.</summary>
[Collection(ServedCollection.Name)]
public sealed class PageEndpointTests(ServedSeeds served)
{
    [Theory]
    [InlineData("/", "./")]
    [InlineData("/?q=铁路&city=包头市", "./")]
    [InlineData("/documents", "./")]
    [InlineData("/documents/some-id", "../")]
    [InlineData("/departments/发改委", "../")]
    public async Task Get_View_IsThePageWithRelativeLinksAndAStrictPolicy(string address, string root)
    {
        using var answer = await served.Client.GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches($"src=\"{Regex.Escape(root)}page/[0-9a-f]{{12}}/main\\.js\"", await answer.Content.ReadAsStringAsync());
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Get_FileThatTheBrowserHas_IsNotSentAgain()
    {
        using var first = await served.Client.GetAsync("/page/older/page.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/older/page.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(request);

        Assert.Equal("text/css", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache, "an address of another version holds the present file only for now");
    }

    [Fact]
    public async Task Get_FileAtTheAddressThatThePageNames_IsKeptForGood()
    {
        var shell = await served.Client.GetStringAsync("/");
        using var style = await served.Client.GetAsync(Regex.Match(shell, "href=\"\\.(/page/[^\"]+\\.css)\"").Groups[1].Value);

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/page/v/none.js")]
    [InlineData("/page/v/index.html")]
    [InlineData("/page/v/..%2f..%2fappsettings.json")]
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
