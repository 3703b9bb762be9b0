using PolicySearch.Documents.Model;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class LegalRankTests
{
    [Theory]
    [InlineData("中华人民共和国民法典", LegalRank.Law)]
    [InlineData("中华人民共和国土地管理法（2019年修正）", LegalRank.Law)]
    [InlineData("中华人民共和国市场主体登记管理条例", LegalRank.Other)]
    [InlineData("最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释", LegalRank.Other)]
    [InlineData("物业管理条例", LegalRank.Other)]
    [InlineData("宁波市农村绿化条例", LegalRank.LocalRule)]
    [InlineData("内蒙古自治区环境保护条例（2018年修正）", LegalRank.LocalRule)]
    [InlineData("绍兴古城保护利用条例", LegalRank.LocalRule)]
    [InlineData("广安市人民政府办公室关于印发《广安市公共绿地树木认种认养办法》的通知", LegalRank.Other)]
    [InlineData("广安市人民政府关于印发广安市征地补偿安置办法", LegalRank.Other)]
    public void Of_Title_IsTheRankThatItNames(string title, object expected) => Assert.Equal(
        expected, LegalRanks.Of(new DocumentMetadata { Title = new Sourced<string>(title, MetadataOrigin.Text) }));

    [Fact]
    public void Of_NoTitle_IsOther() => Assert.Equal(LegalRank.Other, LegalRanks.Of(new DocumentMetadata()));
}
