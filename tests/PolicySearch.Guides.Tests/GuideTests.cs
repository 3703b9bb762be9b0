using System.Text.RegularExpressions;

namespace PolicySearch.Guides.Tests;

/// <summary>Whatever the guides tell a reader to do works.</summary>
[Collection(PublishedCollection.Name)]
public sealed partial class GuideTests(PublishedProgram program)
{
    public static TheoryData<string> Names => [.. Guide.All.Select(guide => guide.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Guide_EveryBlock_Works(string name)
    {
        await using var runner = new GuideRunner(program);
        foreach (var block in Guide.Read(name).Blocks)
        {
            try
            {
                await runner.RunAsync(block);
            }
            catch (Exception error)
            {
                Assert.Fail($"{block}: {error}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guide_EveryBlock_IsRunOrSaysWhyNot(string name)
    {
        var blocks = Guide.Read(name).Blocks;

        Assert.All(blocks.Where(block => block.Kind is BlockKind.NotRun), block => Assert.True(block.Detail.Length > 10, $"{block}: no reason"));
        Assert.Equal(Guide.Read(name).Text.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)), 2 * blocks.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guide_EveryPictureAndFileItLinksTo_IsThere(string name)
    {
        var links = Link().Matches(Guide.Read(name).Text).Select(match => match.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Guide.Folder, link)), link));
    }

    [Fact]
    public void Blocks_WithoutAMark_AreRefused()
    {
        var guide = new Guide("a.md", "text\n\n```sh\nrm -rf /\n```\n");

        Assert.Contains("a.md:4", Assert.Throws<FormatException>(() => guide.Blocks).Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
