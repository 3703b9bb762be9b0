using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using PolicySearch.Api.Tests.Errors;

namespace PolicySearch.Api.Tests.Hosting;

/// <summary>Who may do what.</summary>
[Collection(ServedCollection.Name)]
public sealed class GuardTests(ServedSeeds served)
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public async Task Write_OnReadOnlyServer_IsForbidden()
    {
        await using var app = await served.StartAsync(new ApiOptions { Port = 0, ReadOnly = true });
        using var client = ClientOf(app);

        await ErrorTests.AssertProblemAsync(await client.PutAsJsonAsync("/api/v1/documents/a", new { content = "一、停车。" }), 403, "read-only");
        await ErrorTests.AssertProblemAsync(await client.DeleteAsync("/api/v1/documents/a"), 403, "read-only");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/search?q=停车")).StatusCode);
    }

    [Fact]
    public async Task Write_WithKeySet_NeedsTheKey()
    {
        await using var app = await served.StartAsync(new ApiOptions { Port = 0, WriteKey = Key });
        using var client = ClientOf(app);

        using var without = await client.DeleteAsync("/api/v1/documents/none");
        await ErrorTests.AssertProblemAsync(without, 401, "key-required");
        Assert.Equal("Bearer", Assert.Single(without.Headers.WwwAuthenticate).Scheme);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key + "x");
        await ErrorTests.AssertProblemAsync(await client.DeleteAsync("/api/v1/documents/none"), 401, "key-required");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        await ErrorTests.AssertProblemAsync(await client.DeleteAsync("/api/v1/documents/none"), 404, "document-not-found");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("policy.example.gov.cn", 200)]
    public async Task Request_ForAnotherHost_IsRefused(string host, int status)
    {
        await using var app = await served.StartAsync(new ApiOptions { Port = 0, PublicBaseUrl = new Uri("https://policy.example.gov.cn/") });
        using var client = ClientOf(app);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = host;

        using var response = await client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 421)
            await ErrorTests.AssertProblemAsync(response, 421, "host-not-allowed");
    }

    [Theory]
    [InlineData("http://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("SELF", 404)]
    public async Task Request_FromAPageOfAnotherSite_IsRefused(string origin, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/documents/none");
        request.Headers.Add("Origin", origin == "SELF" ? served.Client.BaseAddress!.ToString().TrimEnd('/') : origin);

        using var response = await served.Client.SendAsync(request);

        await ErrorTests.AssertProblemAsync(response, status, status == 403 ? "origin-not-allowed" : "document-not-found");
    }

    [Fact]
    public async Task Permalink_WithPublicBaseUrl_IsMadeOfIt()
    {
        await using var app = await served.StartAsync(new ApiOptions { Port = 0, PublicBaseUrl = new Uri("https://policy.example.gov.cn/search/") });
        using var client = ClientOf(app);

        var answer = await client.GetStringAsync("/api/v1/search?q=停车&mode=keyword");

        Assert.Contains("\"permalink\":\"https://policy.example.gov.cn/search/documents/", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OpenToOthersWithoutProtection_AreRefused()
    {
        Assert.NotNull(new ApiOptions { Listen = IPAddress.Any }.Problem());
        Assert.Null(new ApiOptions { Listen = IPAddress.Any, ReadOnly = true }.Problem());
        Assert.Null(new ApiOptions { Listen = IPAddress.Any, WriteKey = Key }.Problem());
        Assert.Null(new ApiOptions { Listen = IPAddress.IPv6Loopback }.Problem());
        Assert.NotNull(new ApiOptions { WriteKey = "short" }.Problem());
        Assert.NotNull(new ApiOptions { PublicBaseUrl = new Uri("ftp://policy.example.gov.cn") }.Problem());
        Assert.NotNull(new ApiOptions { Port = 70_000 }.Problem());
        Assert.Throws<ArgumentException>(() => ApiHost.Build(served.Corpus, new ApiOptions { Listen = IPAddress.Any }, Task.CompletedTask));
    }

    private static HttpClient ClientOf(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };
}
