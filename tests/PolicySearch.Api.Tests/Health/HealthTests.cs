using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PolicySearch.Api.Tests.Health;

[Collection(ServedCollection.Name)]
public sealed class HealthTests(ServedSeeds served)
{
    [Fact]
    public async Task Healthz_RunningServer_IsOk() => Assert.Equal("ok", (string)(await served.GetAsync("/healthz"))["status"]!);

    [Fact]
    public async Task Readyz_OnceReady_GivesCounts()
    {
        var answer = await served.GetAsync("/readyz");

        Assert.Equal(("ready", true), ((string)answer["status"]!, (bool)answer["imported"]!));
        Assert.True((int)answer["clauses"]! > 100);
    }

    [Fact]
    public async Task Readyz_BeforeTheImportHasEnded_IsNotReadyAndThenStaysReady()
    {
        var import = new TaskCompletionSource();
        await using var app = ApiHost.Build(served.Corpus, new ApiOptions { Port = 0 }, import.Task);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var before = await client.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal("starting", (string)(await before.Content.ReadFromJsonAsync<JsonNode>())!["status"]!);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/search?q=停车")).StatusCode);

        import.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
    }

    [Fact]
    public async Task Readyz_AfterABrokenImport_SaysFailed()
    {
        await using var app = ApiHost.Build(served.Corpus, new ApiOptions { Port = 0 }, Task.FromException(new IOException()));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var response = await client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("failed", (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["status"]!);
    }
}
