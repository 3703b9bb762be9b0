using Microsoft.Playwright;

namespace PolicySearch.Page.Tests;

/// <summary>Numbers with their bars.</summary>
[Collection(PageCollection.Name)]
public sealed class NumbersTests(ServedPage served)
{
    [Fact]
    public async Task ByCity_ShowsARowForEach_WithABarInProportion()
    {
        await using var tab = await served.OpenAsync("/numbers");

        await Assertions.Expect(tab.Heading).ToContainTextAsync("按地区统计");
        var row = tab.Main.Locator("tr", new LocatorLocatorOptions { HasText = "包头市" });
        await Assertions.Expect(row.Locator("td").Nth(1)).ToHaveTextAsync("55");
        var widths = await tab.Main.Locator(".chartbar").EvaluateAllAsync<double[]>("bars => bars.map(bar => bar.getBoundingClientRect().width)");
        Assert.Equal(widths.Max(), widths[0]);
        Assert.Contains(widths, width => width < widths[0]);
    }

    [Fact]
    public async Task Form_ByKeyboard_LeadsToTwoProperties()
    {
        await using var tab = await served.OpenAsync("/numbers");
        await tab.Main.Locator("select[name=by]").Nth(1).FocusAsync();
        await tab.Main.Locator("select[name=by]").Nth(1).SelectOptionAsync("role");
        await tab.Main.Locator("input[name=q]").FillAsync("铁路");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.SettleAsync("按地区和职责统计");

        Assert.Equal("?by=city&by=role&q=铁路", tab.Query);
        Assert.True(await tab.Main.Locator("table.matrix td .chartbar").CountAsync() > 0);
        await Assertions.Expect(tab.Main.Locator("thead")).ToContainTextAsync("牵头");
    }

    [Fact]
    public async Task Csv_OfTheSameNumbers_IsDownloaded()
    {
        await using var tab = await served.OpenAsync("/numbers?by=year");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Main.GetByText("下载 CSV").ClickAsync());

        Assert.Contains("2020,55,1", await File.ReadAllTextAsync(await download.PathAsync()));
    }

    [Fact]
    public async Task Nothing_SaysWhatToDo()
    {
        await using var tab = await served.OpenAsync("/numbers?by=city&city=火星市");

        await Assertions.Expect(tab.Main.Locator(".nothing a")).ToHaveTextAsync("去掉条件");
    }
}
