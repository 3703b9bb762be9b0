using Microsoft.Playwright;
using PolicySearch.Evaluation.Retrieval;

namespace PolicySearch.Page.Tests;

/// <summary>Judging hits on the page, and the file of it.</summary>
[Collection(PageCollection.Name)]
public sealed class JudgingTests(ServedPage served)
{
    private const string Address = "/?q=高铁由谁牵头建设";

    [Fact]
    public async Task Judge_ByMouse_IsKeptAndExportedAsEvalJudgedTakesIt()
    {
        await using var tab = await OpenAsync();
        var ids = await tab.Page.Locator(".hit").EvaluateAllAsync<string[]>("hits => hits.map(hit => hit.dataset.clause)");
        await Button(tab, 0, "相关").ClickAsync();
        await Button(tab, 1, "不相关").ClickAsync();
        await Button(tab, 2, "相关").ClickAsync();
        await Button(tab, 2, "相关").ClickAsync();
        await tab.GoAsync(Address);
        await tab.Page.Locator(".judging").WaitForAsync();

        Assert.Equal(["true", "false", "false"], await PressedAsync(tab, "相关"));
        Assert.Equal(["false", "true", "false"], await PressedAsync(tab, "不相关"));
        Assert.Contains("已评 2 条，其中相关 1 条", await tab.Page.Locator(".judging").InnerTextAsync(), StringComparison.Ordinal);

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByText("导出 CSV").ClickAsync());
        Assert.Equal("judgements.csv", download.SuggestedFilename);
        var file = await download.PathAsync();
        Assert.Equal(3, (await File.ReadAllLinesAsync(file)).Length);
        var question = Assert.Single(JudgementFile.Read(file, served.Corpus));
        Assert.Equal("高铁由谁牵头建设", question.Query);
        Assert.Equal([ids[0]], Assert.Single(question.Answers).ClauseIds);
    }

    [Fact]
    public async Task Judge_ByKeys_GoesOnToTheNextHit()
    {
        await using var tab = await OpenAsync();
        await tab.Page.Locator(".hit h2 a").First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("1");
        await tab.Page.Keyboard.PressAsync("0");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement === document.querySelectorAll('.hit h2 a')[2]"));
        await tab.Box.FocusAsync();
        await tab.Page.Keyboard.PressAsync("1");

        Assert.Equal(["true", "false", "false"], await PressedAsync(tab, "相关"));
        Assert.Equal(["false", "true", "false"], await PressedAsync(tab, "不相关"));
    }

    [Fact]
    public async Task Judge_SwitchedOffOrOfAnotherQuestion_IsOutOfTheWay()
    {
        await using var tab = await OpenAsync();
        await Button(tab, 0, "相关").ClickAsync();
        await tab.GoAsync("/?q=铁路");
        await tab.Page.Locator(".judging").WaitForAsync();
        Assert.DoesNotContain("true", await PressedAsync(tab, "相关"));

        tab.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await tab.Page.GetByText("清空").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".judging")).ToContainTextAsync("全部 0 个问题");
        await tab.Page.GetByText("评判结果").ClickAsync();
        await tab.Page.Locator(".judging").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal(0, await tab.Page.Locator(".judge").CountAsync());
    }

    private async Task<Tab> OpenAsync()
    {
        var tab = await served.OpenAsync(Address);
        Assert.Equal(0, await tab.Page.Locator(".judge").CountAsync());
        await tab.Page.GetByText("评判结果").ClickAsync();
        await tab.Page.Locator(".judging").WaitForAsync();
        return tab;
    }

    private static ILocator Button(Tab tab, int hit, string name) =>
        tab.Page.Locator(".hit").Nth(hit).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task<string[]> PressedAsync(Tab tab, string name) => await Task.WhenAll(
        Enumerable.Range(0, 3).Select(async hit => await Button(tab, hit, name).GetAttributeAsync("aria-pressed") ?? ""));
}
