using Microsoft.Playwright;

namespace PolicySearch.Screenshots;

/// <summary>One picture.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Address">Path and query on the server.</param>
/// <param name="Width">Width of the window in pixels.</param>
/// <param name="Height">Height of the window in pixels.</param>
/// <param name="IsDark">Whether in dark colours.</param>
/// <param name="Act">What a reader does first; null for nothing.</param>
internal sealed record Picture(string Name, string Address, int Width, int Height, bool IsDark = false, Func<IPage, Task>? Act = null)
{
    /// <summary>All pictures: page-… of the README, guide-… of the guides.</summary>
    /// <param name="notice">Id of the seed of 包头市.</param>
    public static IReadOnlyList<Picture> All(string notice) =>
    [
        new("page-search", "/?q=高铁由谁牵头建设", 1120, 680),
        new("page-document", $"/documents/{notice}#{notice}.a1-3-3-1-p1", 1120, 680),
        new("page-department", "/departments/发改委?role=lead", 1120, 680),
        new("page-narrow-dark", "/?q=污水处理", 390, 760, IsDark: true),
        new("guide-home", "/", 1120, 640),
        new("guide-suggestions", "/", 1120, 420, Act: SuggestAsync),
        new("guide-judging", "/?q=高铁由谁牵头建设", 1120, 640, Act: JudgeAsync),
        new("guide-filters", "/?q=污水处理&city=包头市&role=lead", 1120, 640),
    ];

    /// <summary>Takes it.</summary>
    /// <returns>Path of the file.</returns>
    public async Task<string> TakeAsync(IBrowser browser, string server, string folder)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server,
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "zh-CN",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address);
        await page.WaitForSelectorAsync("body[data-view] main:not([aria-busy]) h1");
        if (Act is not null)
            await Act(page);
        var path = Path.Combine(folder, Name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        return path;
    }

    private static async Task SuggestAsync(IPage page)
    {
        await page.Locator("#q").PressSequentiallyAsync("fgw");
        await page.Locator("[role=option]").First.WaitForAsync();
    }

    private static async Task JudgeAsync(IPage page)
    {
        await page.Locator(".judging-switch").ClickAsync();
        await page.Locator(".judge.yes").First.ClickAsync();
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }
}
