namespace PolicySearch.Page.Tests;

/// <summary>Suggestions below the search box.</summary>
[Collection(PageCollection.Name)]
public sealed class SuggestionTests(ServedPage served)
{
    [Fact]
    public async Task Type_InitialsOfPinyin_LeadsToTheDepartment()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.Box.PressSequentiallyAsync("fgw");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Option, new() { Name = "发展和改革委员会" }).WaitForAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");

        Assert.Equal("suggestion-0", await tab.Box.GetAttributeAsync("aria-activedescendant"));
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("/departments/[^/]+", "发展和改革委员会");
    }

    /// <summary>An answer that came while somebody was choosing made the list anew, and Enter then searched for what had been typed.</summary>
    [Fact]
    public async Task ArrowDown_WhileAnAnswerIsOnItsWay_StaysChosen()
    {
        await using var tab = await served.OpenAsync("/");
        var late = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/suggest?q=fgw**", async route =>
        {
            asked.SetResult();
            await late.Task;
            await route.ContinueAsync();
        });
        await tab.Box.PressSequentiallyAsync("fg");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Option, new() { Name = "发展和改革委员会" }).WaitForAsync();
        await tab.Box.PressSequentiallyAsync("w");
        await asked.Task;
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        late.SetResult();
        await tab.Page.WaitForTimeoutAsync(500);

        Assert.Equal("suggestion-0", await tab.Box.GetAttributeAsync("aria-activedescendant"));
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("/departments/[^/]+");
    }

    [Fact]
    public async Task Type_PartOfATitle_LeadsToTheDocument()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.Box.PressSequentiallyAsync("呼包鄂榆城市群");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Option).Filter(new() { HasText = "文件" }).First.ClickAsync();
        await tab.ArriveAsync($"/documents/{served.Baotou}", "总体要求");
    }

    [Fact]
    public async Task Escape_ClosesTheListAndKeepsWhatWasTyped()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.Box.PressSequentiallyAsync("充电");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Option).First.WaitForAsync();
        await tab.Page.Keyboard.PressAsync("Escape");

        Assert.Equal("false", await tab.Box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("充电", await tab.Box.InputValueAsync());
    }
}
