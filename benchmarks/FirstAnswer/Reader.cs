using Microsoft.Playwright;

namespace PolicySearch.FirstAnswer;

/// <summary>Somebody at the browser.</summary>
internal sealed class Reader(IBrowser browser, string server)
{
    /// <summary>Notes when the frame after the first hit was made: the animation frame's callback runs before it, the message behind it.</summary>
    private const string Watch =
        """
        globalThis.watchFirstHit = () => {
          globalThis.firstHit = new Promise(resolve => {
            const observer = new MutationObserver(() => {
              if (!document.querySelector('.hit')) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.now());
                channel.port2.postMessage(0);
              });
            });
            observer.observe(document, { childList: true, subtree: true });
          });
        };
        watchFirstHit();
        """;

    private const string Parts =
        """
        async () => {
          const shown = await firstHit;
          const entries = performance.getEntriesByType('resource');
          const scripts = entries.filter(entry => entry.name.endsWith('.js'));
          const answer = entries.find(entry => entry.name.includes('/api/v1/search'));
          return [performance.getEntriesByType('navigation')[0].responseEnd, Math.max(...scripts.map(script => script.responseEnd)), answer.startTime, answer.responseEnd, shown];
        }
        """;

    /// <summary>A new window keeps both cores busy for a second with the browser's own pages (omnibox, new tab): people type and click later than that.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2.5);

    private IPage? _page;

    /// <summary>The browser itself is warm: it showed another page.</summary>
    public async Task WarmUpAsync()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("data:text/html,<p>warm</p>");
        await page.Context.CloseAsync();
    }

    /// <summary>Opens a link with an empty cache.</summary>
    public async Task<Opening> OpenAsync((string Query, string Typed) question)
    {
        var page = await NewPageAsync();
        var opening = await GoAsync(page, question);
        await page.Context.CloseAsync();
        return opening;
    }

    /// <summary>Opens a link where the page's files are known.</summary>
    public async Task<Opening> OpenAgainAsync((string Query, string Typed) question)
    {
        if (_page is null)
        {
            _page = await NewPageAsync();
            await GoAsync(_page, question);
        }

        await _page.GotoAsync("about:blank");
        await Task.Delay(Settled);
        return await GoAsync(_page, question);
    }

    /// <summary>Types a question into the open page.</summary>
    public async Task<double> TypeAsync((string Query, string Typed) question)
    {
        var page = await NewPageAsync();
        await page.GotoAsync($"{server}/");
        await page.Locator("main h1").WaitForAsync();
        await page.Locator("#q").FillAsync(question.Typed);
        await Task.Delay(Settled);
        await page.EvaluateAsync("() => { watchFirstHit(); addEventListener('keydown', () => { globalThis.typedAt = performance.now(); }, { capture: true, once: true }); }");
        await page.Keyboard.PressAsync("Enter");
        var time = await page.EvaluateAsync<double>("async () => await firstHit - typedAt");
        await page.Context.CloseAsync();
        return time;
    }

    private async Task<Opening> GoAsync(IPage page, (string Query, string Typed) question)
    {
        await page.GotoAsync($"{server}/?{question.Query}", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        var parts = await page.EvaluateAsync<double[]>(Parts);
        return new Opening(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private async Task<IPage> NewPageAsync()
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, Locale = "zh-CN" });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await Task.Delay(Settled);
        return page;
    }
}
