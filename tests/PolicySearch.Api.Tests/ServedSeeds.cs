using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using PolicySearch.Search;
using PolicySearch.Testing;

namespace PolicySearch.Api.Tests;

/// <summary>The real server over the two seeds, on a port of its own.</summary>
public sealed class ServedSeeds : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public Corpus Corpus { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Ids by city.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.Root });
        Assert.True(Corpus.Importer.Import([Repository.PathOf("seeds")]).IsClean);
        _app = await StartAsync(new ApiOptions { Port = 0, MaxBodyBytes = 1 << 20 });
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        using var patience = new CancellationTokenSource(Patience);
        while (!(await Client.GetAsync("/readyz", patience.Token)).IsSuccessStatusCode)
            await Task.Delay(100, patience.Token);
        Documents = Corpus.Store.ListDocuments(new Store.DocumentFilter(), 1, 10).Documents
            .ToDictionary(document => document.Metadata.DocNumber is null ? "hohhot" : "baotou", document => document.Id);
    }

    /// <summary>A second server over the same corpus.</summary>
    public async Task<WebApplication> StartAsync(ApiOptions options)
    {
        var app = ApiHost.Build(Corpus, options, Task.CompletedTask);
        await app.StartAsync();
        return app;
    }

    /// <summary>The JSON at an address that answers with success.</summary>
    public async Task<JsonNode> GetAsync(string address)
    {
        using var response = await Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Corpus.DisposeAsync();
        _folder.Dispose();
    }
}
