using PolicySearch.Search.Suggesting;

namespace PolicySearch.Search.Tests.Suggesting;

/// <summary>What a mistyped word may have been.</summary>
public sealed class SpellingIndexTests
{
    private static readonly SpellingIndex Index = new(
        [("公积金", 90), ("公基金", 1), ("居住证", 20), ("办理", 300), ("住房公积金", 50), ("保障性住房", 30), ("水管", 5), ("失业保险", 40), ("重庆", 3)]);

    [Theory]
    [InlineData("公级金", "公积金")]
    [InlineData("公鸡金", "公积金")]
    [InlineData("居住正", "居住证")]
    [InlineData("办里", "办理")]
    [InlineData("居住增", "居住证")]
    [InlineData("从庆", null)]
    [InlineData("众庆", "重庆")]
    [InlineData("住房公枳金", "住房公积金")]
    [InlineData("住房公金", "住房公积金")]
    [InlineData("住房公积积金", "住房公积金")]
    [InlineData("住房积公金", "住房公积金")]
    [InlineData("保障性主房", "保障性住房")]
    [InlineData("保障性水房", null)]
    [InlineData("住房公水金", null)]
    [InlineData("失业保先", "失业保险")]
    [InlineData("谁管", "水管")]
    [InlineData("公安局", null)]
    [InlineData("公积金", "公基金")]
    [InlineData("税馆", null)]
    [InlineData("", null)]
    [InlineData("abc", null)]
    public void Find_Word_IsTheMostFrequentOneThatSoundsOrLooksSo(string written, string? meant) => Assert.Equal(meant, Index.Find(written));

    [Fact]
    public void Find_ManyReadings_EndsAtOnce() => Assert.Null(Index.Find(new string('阿', 1000)));
}
