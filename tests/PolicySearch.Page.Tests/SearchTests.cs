namespace PolicySearch.Page.Tests;

/// <summary>Searching on the page.</summary>
[Collection(PageCollection.Name)]
public sealed class SearchTests(ServedPage served)
{
    private const string HighSpeedRail = "/?q=高铁由谁牵头建设";

    [Fact]
    public async Task Search_Question_ShowsClausesWithMarksDepartmentsValidityAndCitation()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.Box.FillAsync("高铁由谁牵头建设");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.SettleAsync("条条款");
        var hit = tab.Page.Locator(".hit").First;

        Assert.Equal("?q=高铁由谁牵头建设", tab.Query);
        Assert.Contains("高铁", await hit.Locator("mark").AllInnerTextsAsync());
        Assert.Contains("市发改委", await hit.Locator(".chip.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("三、主要任务", await hit.Locator(".trail").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("有效", await hit.Locator(".validity").InnerTextAsync());
        Assert.Contains("（包府发〔2020〕54号）", await hit.Locator(".citation").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_TakenAndTakenBack_IsInTheAddressAndInTheAnswer()
    {
        await using var tab = await served.OpenAsync("/?q=污水处理");
        var all = await tab.Heading.InnerTextAsync();
        await Facet(tab, "呼和浩特市").ClickAsync();
        await tab.Page.Locator(".applied").WaitForAsync();

        Assert.Equal("?q=污水处理&city=呼和浩特市", tab.Query);
        Assert.NotEqual(all, await tab.Heading.InnerTextAsync());
        Assert.All(await tab.Page.Locator(".hit .line").AllTextContentsAsync(), line => Assert.Contains("呼和浩特市", line, StringComparison.Ordinal));

        await tab.Page.Locator(".applied .filter").ClickAsync();
        await tab.Page.Locator(".applied").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        Assert.Equal("?q=污水处理", tab.Query);
        Assert.Equal(all, await tab.Heading.InnerTextAsync());
    }

    [Fact]
    public async Task Filter_RoleYearSortAndPage_StandInTheAddress()
    {
        await using var tab = await served.OpenAsync("/?q=建设&role=lead");
        await Facet(tab, "2020年").ClickAsync();
        await tab.SettleAsync("成文日期：2020年");
        await tab.Page.Locator(".choices a", new() { HasText = "按词" }).ClickAsync();
        await tab.Page.Locator(".choices [aria-current]", new() { HasText = "按词" }).WaitForAsync();
        await tab.Page.Locator(".pager a[rel=next]").ClickAsync();
        await tab.Page.Locator(".pager [aria-current]", new() { HasText = "2" }).WaitForAsync();

        Assert.Equal("?q=建设&role=lead&mode=keyword&from=2020-01-01&to=2020-12-31&page=2", tab.Query);
    }

    [Fact]
    public async Task Back_AndForward_BringTheSameAnswersAgain()
    {
        await using var tab = await served.OpenAsync("/?q=污水处理");
        await Facet(tab, "包头市").ClickAsync();
        await tab.Page.Locator(".applied").WaitForAsync();
        await tab.Page.Locator(".hit h2 a").First.ClickAsync();
        await tab.Page.Locator(".clause.pointed").WaitForAsync();

        await tab.Page.GoBackAsync();
        await tab.Page.Locator(".applied").WaitForAsync();
        Assert.Equal("?q=污水处理&city=包头市", tab.Query);
        await tab.Page.GoBackAsync();
        await tab.Page.Locator(".applied").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        Assert.Equal("?q=污水处理", tab.Query);
        await tab.Page.GoForwardAsync();
        await tab.Page.Locator(".applied").WaitForAsync();
        Assert.Equal("污水处理", await tab.Box.InputValueAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copy_Citation_IsOnTheClipboardToTheLetter(bool isInsecureOrigin)
    {
        await using var tab = await served.OpenAsync("/");
        if (isInsecureOrigin)
            await tab.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await tab.GoAsync(HighSpeedRail);
        var hit = tab.Page.Locator(".hit").First;
        var citation = await hit.Locator(".citation bdi").InnerTextAsync();
        await hit.GetByText("复制出处").ClickAsync();
        await hit.GetByText("已复制").WaitForAsync();
        await tab.Box.FillAsync("");
        await tab.Box.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Control+V");

        Assert.Equal(citation, await tab.Box.InputValueAsync());
    }

    [Fact]
    public async Task Search_NothingFound_SaysWhatToTry()
    {
        await using var tab = await served.OpenAsync("/?q=充电桩&city=火星市&mode=keyword");

        Assert.Equal("没有找到条款", await tab.Heading.InnerTextAsync());
        Assert.Contains("库中没有地区“火星市”", await tab.Page.Locator(".notices").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.Locator(".nothing a", new() { HasText = "去掉全部筛选" }).ClickAsync();
        await tab.Page.Locator(".hit").First.WaitForAsync();
    }

    /// <summary>The document names the answer's address (EarlySearch), and the page takes that answer: it asks once, and later as it asked first.</summary>
    [Theory]
    [InlineData("/?q=高铁由谁牵头建设")]
    [InlineData("/?q=%E5%BB%BA%E8%AE%BE&role=lead&role=support&city=&mode=keyword&mode=hybrid&unknown=1&page=2")]
    public async Task Search_ByAddress_IsAskedForOnceAndBeforeTheScripts(string address)
    {
        await using var tab = await served.OpenAsync(null);
        List<Uri> asked = [];
        tab.Page.Request += (_, request) => asked.Add(new Uri(request.Url));
        await tab.GoAsync(address);

        var early = Assert.Single(asked, IsSearch);
        Assert.True(asked.IndexOf(early) < asked.FindIndex(url => url.AbsolutePath.EndsWith("views/search.js", StringComparison.Ordinal)));
        await tab.Page.Locator(".choices a", new() { HasText = "日期新→旧" }).ClickAsync();
        await tab.Page.Locator(".choices [aria-current]", new() { HasText = "日期新→旧" }).WaitForAsync();
        Assert.Equal(Values(early, "facets").Order(), Values(asked.Last(IsSearch), "facets").Order());
        Assert.Equal(Values(early, "role"), Values(asked.Last(IsSearch), "role"));
    }

    [Fact]
    public async Task Notice_OfOtherWords_CanBeTakenBack()
    {
        await using var tab = await served.OpenAsync("/?q=充电桩");
        await tab.Page.Locator(".notices a", new() { HasText = "只按原词检索" }).ClickAsync();
        await tab.Page.Locator(".notices a", new() { HasText = "恢复" }).WaitForAsync();

        Assert.Equal("?q=充电桩&literal=true", tab.Query);
        await tab.Page.Locator(".notices a", new() { HasText = "恢复" }).ClickAsync();
        await tab.Page.Locator(".notices", new() { HasText = "充电设施" }).WaitForAsync();
    }

    [Fact]
    public async Task Notice_OfATypingError_LeadsToWhatWasMeant()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.Page.APIRequest.GetAsync($"{served.Address}/api/v1/suggest"); // The names of the corpus are made when they are first asked for.
        await tab.GoAsync("/?q=停车厂建设");

        await tab.Page.Locator(".notices a", new() { HasText = "改查“停车场建设”" }).ClickAsync();
        await tab.Page.Locator("mark", new() { HasText = "停车场" }).First.WaitForAsync();

        Assert.Equal("?q=停车场建设", tab.Query);
    }

    [Fact]
    public async Task Hit_ThatStandsForNearCopies_ListsThem()
    {
        await using var tab = await served.OpenAsync(null);
        await tab.Page.RouteAsync("**/api/v1/search**", async route =>
        {
            var answer = System.Text.Json.Nodes.JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            answer["hits"]![0]!["copies"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
            {
                ["clauseId"] = "referred.1",
                ["documentId"] = "referred",
                ["citation"] = "《另一文件》<b>一、</b>",
                ["city"] = "某市",
            });
            await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
        });
        await tab.GoAsync(HighSpeedRail);
        await tab.Page.GetByText("另有 1 条文字几乎相同").ClickAsync();
        var copy = tab.Page.Locator(".copies a");

        Assert.Equal("《另一文件》<b>一、</b>", await copy.InnerTextAsync());
        Assert.EndsWith("/documents/referred#referred.1", await copy.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    private static bool IsSearch(Uri url) => url.AbsolutePath == "/api/v1/search";

    private static IEnumerable<string> Values(Uri url, string name) => System.Web.HttpUtility.ParseQueryString(url.Query).GetValues(name)?.SelectMany(value => value.Split(',')) ?? [];

    [Fact]
    public async Task Search_ReadyPage_WeighsLessThan150Kilobytes()
    {
        await using var tab = await served.OpenAsync(null);
        List<Task<byte[]>> bodies = [];
        List<string> hosts = [];
        tab.Page.Response += (_, response) =>
        {
            bodies.Add(response.BodyAsync());
            hosts.Add(new Uri(response.Url).Authority);
        };
        await tab.GoAsync(HighSpeedRail);
        await tab.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var weight = (await Task.WhenAll(bodies)).Sum(body => body.Length);

        Assert.InRange(weight, 20_000, 150_000);
        Assert.Equal([new Uri(served.Address).Authority], hosts.Distinct());
    }

    private static Microsoft.Playwright.ILocator Facet(Tab tab, string value) =>
        tab.Page.Locator(".facet a").Filter(new() { Has = tab.Page.Locator("bdi").GetByText(value, new() { Exact = true }) });
}
