using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicySearch.Page.Tests;

/// <summary>A tab of the browser. At its end the console must hold no error: none of a script, none of the Content-Security-Policy.</summary>
internal sealed class Tab : IAsyncDisposable
{
    /// <summary>How long anything is waited for: a machine that does other things too is no fault of the page.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public Tab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
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

    /// <summary>
    /// Waits until the address is the one expected, and its view is shown. The address is asked for again and again: Playwright's WaitForURL waits
    /// for an event, and misses the one of a page that loaded between its two looks.
    /// </summary>
    /// <param name="path">What the address ends with, as a regular expression.</param>
    /// <param name="text">What the view must hold; null for anything.</param>
    public async Task ArriveAsync(string path, string? text = null)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(path + "$"));
        await SettleAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_errors);
    }

    private bool IsExpected(string message) => ExpectsFailedRequests && message.StartsWith("Failed to load resource", StringComparison.Ordinal);
}
