namespace PolicySearch.Page.Tests;

/// <summary>What a document holds stays text, everywhere.</summary>
[Collection(PageCollection.Name)]
public sealed class HostileTests(ServedPage served)
{
    [Theory]
    [InlineData("/?q=老旧小区改造")]
    [InlineData("/documents/hostile")]
    [InlineData("/documents")]
    [InlineData("/departments")]
    [InlineData("/departments/财政局")]
    [InlineData("/?q=<script>window.hacked=1</script>\"><img src=x onerror=window.hacked=1>")]
    [InlineData("/?q=水&city=\"><img src=x onerror=window.hacked=1>")]
    [InlineData("/documents/hostile#\"><img src=x onerror=window.hacked=1>")]
    public async Task Markup_InTextAndAddress_IsShownAndDoesNothing(string address)
    {
        await using var tab = await served.OpenAsync(address);

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
        Assert.Equal(0, await tab.Page.Locator("main script, main img, main svg, main [onerror], main [onload], main b b, main i").CountAsync());
    }

    [Fact]
    public async Task Markup_InADocument_IsReadableToTheLetter()
    {
        await using var tab = await served.OpenAsync("/documents/hostile");

        Assert.Contains("老旧小区改造<script>window.hacked=1</script>，'\"><svg onload=window.hacked=1>，{{7*7}} &lt;b&gt; &amp;。", await tab.Main.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Page.Locator("a[href^='javascript']").CountAsync());
    }

    [Fact]
    public async Task DirectionMarks_AreShownByNameAndKeptFromActing()
    {
        await using var tab = await served.OpenAsync("/documents/hostile");
        var names = await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.body .control')].map(c => c.dataset.name)");
        // Where the letters "gnp" stand on the screen: in the order of the text, for the mark acts within its own element alone.
        var inOrder = await tab.Page.EvaluateAsync<bool>(
            """
            () => {
              const texts = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
              let node;
              while ((node = texts.nextNode())) {
                const at = node.data.indexOf('gnp.txt');
                if (at < 0) continue;
                const left = i => { const range = document.createRange(); range.setStart(node, at + i); range.setEnd(node, at + i + 1); return range.getBoundingClientRect().left; };
                return left(0) < left(1) && left(1) < left(2);
              }
            }
            """);

        Assert.Equal(["RLO", "PDF", "LRI", "PDI"], names);
        Assert.True(inOrder);
        Assert.DoesNotContain('\u202E', await tab.Page.TitleAsync());
    }
}
