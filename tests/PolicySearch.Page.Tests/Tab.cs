using Microsoft.Playwright;

namespace PolicySearch.Page.Tests;

/// <summary>A tab of the browser. At its end the console must hold no error: none of a script, none of the Content-Security-Policy.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public Tab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(60_000);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text))
                _errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>The browser itself notes answers like 404 in the console; a test that provokes one says so.</summary>
    public bool ExpectsFailedRequests { get; set; }

    public ILocator Main => Page.Locator("#main");

    public ILocator Heading => Page.Locator("#main h1");

    public ILocator Box => Page.Locator("#q");

    /// <summary>The query of the address, decoded.</summary>
    public string Query => Uri.UnescapeDataString(new Uri(Page.Url).Query);

    /// <summary>Goes to an address and waits until its view is shown.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await SettleAsync();
    }

    /// <summary>Waits until a view is shown, and its text holds what is expected.</summary>
    public async Task SettleAsync(string? text = null)
    {
        await Page.WaitForSelectorAsync("body[data-view] main:not([aria-busy]) h1");
        if (text is not null)
            await Main.GetByText(text).First.WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_errors);
    }

    private bool IsExpected(string message) => ExpectsFailedRequests && message.StartsWith("Failed to load resource", StringComparison.Ordinal);
}
