namespace PolicySearch.Page.Tests;

/// <summary>Failures are said in plain Chinese.</summary>
[Collection(PageCollection.Name)]
public sealed class ErrorTests(ServedPage served)
{
    [Theory]
    [InlineData("/documents/no-such-document", "没有编号为“no-such-document”的文档。")]
    [InlineData("/departments/星际旅行管理局", "没有条款写明由“星际旅行管理局”负责。")]
    [InlineData("/somewhere/else", "没有这个页面。")]
    [InlineData("/?q=水&from=2020-13-45", "参数 from 的值“2020-13-45”无效。")]
    [InlineData("/?q=-黄河", "排除")]
    public async Task Problem_OfTheAddress_SaysCauseAndRemedy(string address, string cause)
    {
        await using var tab = await served.OpenAsync("/");
        tab.ExpectsFailedRequests = true;
        await tab.GoAsync(address);
        var problem = await tab.Page.Locator(".problem").InnerTextAsync();

        Assert.Contains(cause, problem, StringComparison.Ordinal);
        Assert.Contains("回到首页", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_ServerAway_CanBeTriedAgain()
    {
        await using var tab = await served.OpenAsync("/");
        tab.ExpectsFailedRequests = true;
        await tab.Page.RouteAsync("**/api/v1/search*", route => route.AbortAsync());
        await tab.Box.FillAsync("污水处理");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.SettleAsync("连不上服务器");
        await tab.Page.UnrouteAsync("**/api/v1/search*");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await tab.Page.Locator(".hit").First.WaitForAsync();
    }
}
