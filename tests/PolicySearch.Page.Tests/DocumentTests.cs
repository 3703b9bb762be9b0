using Microsoft.Playwright;
using PolicySearch.Store;

namespace PolicySearch.Page.Tests;

/// <summary>The view of a document, and of a department.</summary>
[Collection(PageCollection.Name)]
public sealed class DocumentTests(ServedPage served)
{
    [Fact]
    public async Task Document_WholeText_StandsThereToTheLetter()
    {
        await using var tab = await served.OpenAsync("/");
        foreach (var document in served.Corpus.Store.ListDocuments(new DocumentFilter(), 1, 10).Documents)
        {
            await tab.GoAsync($"/documents/{document.Id}");
            var shown = await tab.Page.EvaluateAsync<string>(
                "() => { const body = document.querySelector('.body').cloneNode(true); body.querySelectorAll('.margin').forEach(m => m.remove()); return body.textContent; }");

            Assert.Equal(served.Corpus.Store.GetDocument(document.Id)!.Document.Source.Text, shown);
        }
    }

    [Fact]
    public async Task Document_ClauseInTheAddress_IsMarkedAndInView()
    {
        await using var tab = await served.OpenAsync($"/documents/{served.Baotou}#{served.Baotou}.a1-3-3-1-p1");
        var clause = tab.Page.Locator(".clause.pointed");

        await Assertions.Expect(clause).ToBeInViewportAsync();
        Assert.StartsWith("加快铁路网建设", await clause.Locator(".text").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("市发改委", await clause.Locator(".chip.lead").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Outline_LeadsToItsHeadings()
    {
        await using var tab = await served.OpenAsync($"/documents/{served.Baotou}");
        await tab.Page.Locator(".outline a", new() { HasText = "创新协同发展体制机制" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".heading", new() { HasText = "创新协同发展体制机制" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Document_References_LeadToDocumentsAndSayWhichAreMissing()
    {
        await using var tab = await served.OpenAsync($"/documents/{Hostile.Id}");

        Assert.StartsWith("《从来没有的", await tab.Page.Locator(".reference.missing").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.Locator(".reference:not(.missing)").ClickAsync();
        await tab.ArriveAsync("/documents/referred", "某政发〔2020〕5号");
    }

    [Fact]
    public async Task Document_Download_IsTheFileAsReceived()
    {
        await using var tab = await served.OpenAsync($"/documents/{Hostile.Id}");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByText("下载原件").ClickAsync());

        Assert.Equal("hostile.txt", download.SuggestedFilename);
        Assert.Equal(Hostile.Text, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    [Fact]
    public async Task Department_View_ShowsClausesByDocumentAndHeading()
    {
        await using var tab = await served.OpenAsync("/departments/发改委");
        await tab.Page.Locator(".choices a", new() { HasText = "牵头" }).ClickAsync();
        await tab.Page.Locator(".choices [aria-current]", new() { HasText = "牵头" }).WaitForAsync();

        Assert.Contains("发展和改革委员会", await tab.Heading.InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(await tab.Page.Locator(".hit").AllTextContentsAsync(), text => Assert.Contains("牵头", text, StringComparison.Ordinal));
        Assert.Contains("三、主要任务", (await tab.Page.Locator(".of-heading h3").AllInnerTextsAsync())[0], StringComparison.Ordinal);
        await tab.Page.Locator(".hit a", new() { HasText = "在文件中查看" }).First.ClickAsync();
        await tab.Page.Locator(".clause.pointed").WaitForAsync();
    }

    [Fact]
    public async Task Lists_OfDocumentsAndDepartments_LeadOn()
    {
        await using var tab = await served.OpenAsync("/documents");
        await tab.Page.Locator("select[name=city]").SelectOptionAsync("包头市");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await tab.SettleAsync("包头市的文件");
        Assert.Equal(1, await tab.Page.Locator(".list > li").CountAsync());
        await tab.Page.Locator("#nav a", new() { HasText = "部门" }).ClickAsync();
        await tab.SettleAsync("责任部门");
        await tab.Page.Locator(".counts tbody th a").First.ClickAsync();
        await tab.ArriveAsync("/departments/[^/]+");
    }
}
