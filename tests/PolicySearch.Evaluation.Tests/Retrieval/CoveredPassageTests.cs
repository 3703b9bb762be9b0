using PolicySearch.Evaluation.Retrieval;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class CoveredPassageTests
{
    private const string Text = "新建住宅小区应当按照停车位数量的百分之百建设充电设施，或者预留建设安装条件，供电企业应当予以配合。";

    private static readonly CoveredPassage Passage = new(Text);

    [Fact]
    public void IsGivenBy_LargerClause_ThatHoldsIt() => Assert.True(Passage.IsGivenBy("第三条 " + Text.Replace("，", "，\n", StringComparison.Ordinal) + "违反规定的，责令改正。"));

    [Fact]
    public void IsGivenBy_PieceOfTwentyCharacters_ThatStandsInIt() => Assert.True(Passage.IsGivenBy(Text[..25]));

    [Fact]
    public void IsGivenBy_ShorterPiece_IsNot() => Assert.False(Passage.IsGivenBy(Text[..19]));

    [Fact]
    public void IsGivenBy_HalfOfIt_InALargerClause_IsNot() =>
        Assert.False(Passage.IsGivenBy(Text[..(Text.Length / 2)] + "此外，各区人民政府应当每年公布本区停车设施建设的年度计划和实施情况，并接受社会监督和举报。"));
}
