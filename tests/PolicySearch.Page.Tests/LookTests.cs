using Microsoft.Playwright;

namespace PolicySearch.Page.Tests;

/// <summary>The page on narrow screens, in dark colours, on paper, and by keyboard alone.</summary>
[Collection(PageCollection.Name)]
public sealed class LookTests(ServedPage served)
{
    /// <summary>Texts whose contrast with their ground is below 4.5 : 1 (WCAG AA), as CSS gives the colours.</summary>
    private const string PoorContrast =
        """
        () => {
          const parse = color => color.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = element => { for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } };
          const poor = new Set();
          for (const element of document.querySelectorAll('body *')) {
            if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
            if ((a + .05) / (b + .05) < 4.5) poor.add(`${element.tagName} ${element.className} ${element.textContent.slice(0, 20)} ${(a + .05) / (b + .05)}`);
          }
          return [...poor];
        }
        """;

    /// <summary>The element that has the focus and does not show it; empty where it shows.</summary>
    private const string FocusedWithoutOutline =
        "() => { const e = document.activeElement; return getComputedStyle(e).outlineStyle === 'none' ? e.outerHTML.slice(0, 200) : ''; }";

    private static readonly string[] Views =
        ["/", "/?q=建设&city=包头市&role=lead", "/?q=水&city=火星市", "/documents", "/documents/hostile", "/departments", "/departments/发改委", "/numbers", "/numbers?by=department&by=role", "/graph", "/graph?of=documents", "BAOTOU"];

    [Fact]
    public async Task Narrow_EveryView_DoesNotScrollSideways()
    {
        await using var tab = await served.OpenAsync("/", width: 320, height: 640);
        foreach (var view in Views)
        {
            await tab.GoAsync(AddressOf(view));
            Assert.Equal((view, 0), (view, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Colours_EveryView_HaveEnoughContrast(bool isDark)
    {
        await using var tab = await served.OpenAsync("/", isDark: isDark);
        foreach (var view in Views)
        {
            await tab.GoAsync(AddressOf(view));
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>(PoorContrast));
        }

        await tab.Page.EvaluateAsync("() => localStorage.setItem('policysearch.judging', 'on')");
        await tab.GoAsync("/?q=建设");
        await tab.Page.Locator(".judge.yes").First.ClickAsync();
        await tab.Page.Locator(".judge.no").Nth(1).ClickAsync();
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(PoorContrast));

        var ground = await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        Assert.Equal(isDark ? "rgb(20, 24, 28)" : "rgb(245, 246, 247)", ground);
    }

    [Fact]
    public async Task Keyboard_Alone_FindsAndOpensAClause()
    {
        await using var tab = await served.OpenAsync("/");
        var keyboard = tab.Page.Keyboard;
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("高铁由谁牵头建设");
        await keyboard.PressAsync("Enter");
        await tab.Page.Locator(".hit").First.WaitForAsync();
        for (var i = 0; i < 200 && !await IsFocusedAsync(tab, ".hit h2 a"); i++)
        {
            await keyboard.PressAsync("Tab");
            Assert.Equal("", await tab.Page.EvaluateAsync<string>(FocusedWithoutOutline));
        }

        await keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(".clause.pointed")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Keyboard_SkipLink_LeadsToTheMainPart()
    {
        await using var tab = await served.OpenAsync("/?q=污水处理");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        Assert.True(await IsFocusedAsync(tab, "#main"));
    }

    [Fact]
    public async Task Print_Document_ShowsTheTextAlone()
    {
        await using var tab = await served.OpenAsync($"/documents/{served.Baotou}");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await tab.Page.Locator(".bar").IsVisibleAsync());
        Assert.False(await tab.Page.Locator(".outline").IsVisibleAsync());
        Assert.True(await tab.Page.Locator(".clause .text").First.IsVisibleAsync());
    }

    private string AddressOf(string view) => view == "BAOTOU" ? $"/documents/{served.Baotou}" : view;

    private static Task<bool> IsFocusedAsync(Tab tab, string selector) =>
        tab.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);
}
