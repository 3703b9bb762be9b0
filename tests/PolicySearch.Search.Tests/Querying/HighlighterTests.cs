using PolicySearch.Analysis;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class HighlighterTests
{
    private static readonly Highlighter Highlighter = new(new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.All));
    private static readonly QueryTerms Words = new(new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.Words));

    [Fact]
    public void Highlight_TraditionalText_PointsIntoTheOriginal() =>
        Assert.Equal(["充電樁", "停車場"], Highlighted("推進充電樁、停車場建設", "充电桩", "停车场"));

    [Fact]
    public void Highlight_Sequence_StandsOnlyWhereItStandsAsAWhole() =>
        Assert.Equal(["发展和改革委员会"], Highlighted("发展经济，由发展和改革委员会负责改革", "发展和改革委员会"));

    [Fact]
    public void Highlight_TouchingWords_AreOneRange() => Assert.Equal(["污水处理"], Highlighted("推进污水处理。", "污水", "处理"));

    [Fact]
    public void Highlight_CharactersBeyondTheBasicPlane_CountTwo()
    {
        const string Text = "𠮷𠮷停车";

        var range = Assert.Single(Highlighter.Highlight(Text, [Words.Analyze("停车")]));

        Assert.Equal((4, 2), (range.Start, range.Length));
    }

    [Fact]
    public void Highlight_NothingFound_IsEmpty()
    {
        Assert.Empty(Highlighter.Highlight("停车", []));
        Assert.Empty(Highlighter.Highlight("", [Words.Analyze("停车")]));
    }

    private static IEnumerable<string> Highlighted(string text, params string[] terms) => Highlighter
        .Highlight(text, [.. terms.Select(term => Words.Analyze(term))])
        .Select(range => text.Substring(range.Start, range.Length));
}
