using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class NearestNamesTests
{
    [Fact]
    public void Find_TraditionalOrMisspelledName_GivesTheMostAlikeFirst()
    {
        string[] known = ["呼和浩特市", "包头市", "鄂尔多斯市", "上海"];

        Assert.Equal("包头市", NearestNames.Find("包頭", known, 3)[0]);
        Assert.Equal("呼和浩特市", NearestNames.Find("呼和号特市", known, 1).Single());
        Assert.Empty(NearestNames.Find("广州", known, 3));
    }
}
