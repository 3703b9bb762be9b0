using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using PolicySearch.Api;
using PolicySearch.Documents.Metadata;
using PolicySearch.Screenshots;
using PolicySearch.Search;
using PolicySearch.Testing;

namespace PolicySearch.Page.Tests;

/// <summary>The real server over the seeds, a hostile document and one that it refers to, and a browser.</summary>
public sealed class ServedPage : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public Corpus Corpus { get; private set; } = null!;

    public string Address => _app.Urls.First();

    public string Baotou { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.Root });
        Assert.True(Corpus.Importer.Import([Repository.PathOf("seeds")]).IsClean);
        Corpus.Importer.Put(Bytes(Hostile.Referred), "referred.txt", new SuppliedMetadata { Id = "referred", DocNumber = "某政发〔2020〕5号" });
        Corpus.Importer.Put(Bytes(Hostile.Text), "hostile.txt", new SuppliedMetadata { Id = Hostile.Id, Title = Hostile.Title, Url = Hostile.Url });
        _app = ApiHost.Build(Corpus, new ApiOptions { Port = 0 }, Task.CompletedTask);
        await _app.StartAsync();
        Assertions.SetDefaultExpectTimeout((float)Tab.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        using var patience = new CancellationTokenSource(Patience);
        while (!Corpus.Status().IsReady)
            await Task.Delay(100, patience.Token);
        Baotou = Corpus.Store.ListDocuments(new Store.DocumentFilter { Region = "包头市" }, 1, 1).Documents[0].Id;
    }

    /// <summary>A tab with an empty cache at an address of the server; at none yet for null.</summary>
    internal async Task<Tab> OpenAsync(string? address, int width = 1280, int height = 900, bool isDark = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
            Locale = "zh-CN",
        });
        var tab = new Tab(context, await context.NewPageAsync());
        if (address is not null)
            await tab.GoAsync(address);
        return tab;
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        await Corpus.DisposeAsync();
        _folder.Dispose();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
