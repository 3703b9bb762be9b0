using Microsoft.Playwright;

namespace PolicySearch.Page.Tests;

/// <summary>The pictures of departments and of references.</summary>
[Collection(PageCollection.Name)]
public sealed class GraphTests(ServedPage served)
{
    [Fact]
    public async Task Departments_AreDrawn_AndListedAsATable()
    {
        await using var tab = await served.OpenAsync("/graph?minWeight=2");

        var nodes = tab.Main.Locator("svg .node");
        Assert.InRange(await nodes.CountAsync(), 5, 40);
        Assert.Equal(Math.Min(100, await tab.Main.Locator("svg line").CountAsync()), await tab.Main.Locator(".connections tbody tr").CountAsync());
        await Assertions.Expect(tab.Main.Locator(".connections tbody tr").First.Locator("td").Last).Not.ToHaveTextAsync("1");
        Assert.True(await nodes.EvaluateAllAsync<bool>("all => new Set(all.map(node => node.getAttribute('transform'))).size === all.length && all.every(node => !node.getAttribute('transform').includes('NaN'))"));
    }

    [Fact]
    public async Task Node_ByKeyboard_StandsOutAndOpensItsDepartment()
    {
        await using var tab = await served.OpenAsync("/graph?minWeight=3");
        await tab.Main.Locator(".picture").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement.matches('a.node.near')"));
        Assert.True(await tab.Main.Locator("svg.pointing line.near").CountAsync() > 0);
        var label = await tab.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("/departments/[^/]+");

        await Assertions.Expect(tab.Heading).ToContainTextAsync(label!.Split('，')[0]);
    }

    /// <summary>Links of SVG have objects where those of HTML have text: the page took them for links to elsewhere and loaded itself anew.</summary>
    [Fact]
    public async Task Node_Clicked_OpensWithinThePage()
    {
        await using var tab = await served.OpenAsync("/graph?minWeight=3");
        await tab.Page.EvaluateAsync("() => { window.isSamePage = true; }");
        await tab.Main.Locator("a.node").First.DispatchEventAsync("click");
        await tab.ArriveAsync("/departments/[^/]+");

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.isSamePage === true"));
    }

    [Fact]
    public async Task References_MarkWhatTheCorpusLacks()
    {
        await using var tab = await served.OpenAsync($"/graph?of=documents&document={served.Baotou}");

        Assert.Equal(1, await tab.Main.Locator("svg a.node").CountAsync());
        Assert.True(await tab.Main.Locator("svg g.node.missing").CountAsync() > 0);
        Assert.True(await tab.Main.Locator(".connections .reference.missing").CountAsync() > 0);
    }

    [Fact]
    public async Task Zoom_ChangesThePicture_AndNotThePage()
    {
        await using var tab = await served.OpenAsync("/graph?of=documents", width: 320, height: 640);
        var before = await WidthAsync(tab);
        await tab.Main.GetByText("放大").ClickAsync();

        Assert.True(await WidthAsync(tab) > before);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task SearchPage_LoadsNothingOfTheGraph()
    {
        await using var tab = await served.OpenAsync("/?q=铁路");

        var loaded = await tab.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(entry => entry.name)");
        Assert.DoesNotContain(loaded, name => name.Contains("vendor") || name.Contains("graph.js") || name.Contains("numbers.js"));
    }

    private static Task<double> WidthAsync(Tab tab) => tab.Main.Locator(".picture svg").EvaluateAsync<double>("svg => svg.getBoundingClientRect().width");
}
