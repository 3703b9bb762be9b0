using PolicySearch.Analysis;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class PlaceFinderTests
{
    private static readonly QueryTerms Words = new(new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.Words));

    [Theory]
    [InlineData("呼和浩特 停车 谁负责", "呼和浩特市")]
    [InlineData("包头市的公积金", "包头市")]
    [InlineData("内蒙古 草原", "内蒙古自治区")]
    public void Find_NameOfARegion_IsTheFullName(string question, string region) => Assert.Equal([region], Find(question));

    [Theory]
    [InlineData("和平解决纠纷")]
    [InlineData("全国统一的标准")]
    [InlineData("停车收费")]
    public void Find_OrdinaryWords_AreNoPlaces(string question) => Assert.Empty(Find(question));

    private static IReadOnlyList<string> Find(string question) => PlaceFinder.Find(question, Words.Analyze(question).Ranges);
}
