using System.Text.RegularExpressions;
using PolicySearch.Testing;

namespace PolicySearch.Page.Tests;

/// <summary>The guide for people: what it tells them to open is there.</summary>
[Collection(PageCollection.Name)]
public sealed partial class GuideTests(ServedPage served)
{
    [Fact]
    public async Task Addresses_OfTheGuide_ShowWhatTheyPromise()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "guides", "civil-servants.md"));
        var addresses = Address().Matches(guide).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(addresses.Count, 7, 20);

        await using var tab = await served.OpenAsync("/");
        foreach (var address in addresses)
        {
            await tab.GoAsync(address);
            Assert.Equal((address, 0), (address, await tab.Page.Locator(".problem, .nothing").CountAsync()));
            Assert.NotEqual((address, 0), (address, await tab.Main.Locator("a").CountAsync()));
        }
    }

    [GeneratedRegex("`(/[^` ]+[^`]*)`")]
    private static partial Regex Address();
}
