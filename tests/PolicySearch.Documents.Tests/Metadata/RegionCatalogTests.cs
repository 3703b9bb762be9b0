using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Metadata;

public sealed class RegionCatalogTests
{
    [Theory]
    [InlineData("包头市人民政府", "包头市", RegionLevel.City, "内蒙古自治区")]
    [InlineData("包头", "包头市", RegionLevel.City, "内蒙古自治区")]
    [InlineData("內蒙古自治區人民政府", "内蒙古自治区", RegionLevel.Province, "")]
    [InlineData("内蒙古", "内蒙古自治区", RegionLevel.Province, "")]
    [InlineData("上海市科学技术委员会", "上海市", RegionLevel.Province, "")]
    [InlineData("上海市浦东新区人民政府", "浦东新区", RegionLevel.County, "上海市")]
    [InlineData("广州市天河区教育局", "天河区", RegionLevel.County, "广州市,广东省")]
    [InlineData("天河区", "天河区", RegionLevel.County, "广州市,广东省")]
    [InlineData("广东省广州市", "广州市", RegionLevel.City, "广东省")]
    [InlineData("四川省广安市", "广安市", RegionLevel.City, "四川省")]
    [InlineData("凉山州人民政府办公室", "凉山彝族自治州", RegionLevel.City, "四川省")]
    [InlineData("互助县人民政府", "互助土族自治县", RegionLevel.County, "海东市,青海省")]
    [InlineData("和林格尔县人民政府", "和林格尔县", RegionLevel.County, "呼和浩特市,内蒙古自治区")]
    [InlineData("吉林市人民政府", "吉林市", RegionLevel.City, "吉林省")]
    [InlineData("吉林省人民政府", "吉林省", RegionLevel.Province, "")]
    [InlineData("中共北京市委办公厅", "北京市", RegionLevel.Province, "")]
    [InlineData("北京市朝阳区人民政府", "朝阳区", RegionLevel.County, "北京市")]
    public void Find_NameOrBody_GivesTheRegionWithItsParents(string name, string region, RegionLevel level, string parents)
    {
        var found = RegionCatalog.Default.Find(name);
        Assert.NotNull(found);
        Assert.Equal((region, level), (found.Name, found.Level));
        Assert.Equal(parents.Split(',', StringSplitOptions.RemoveEmptyEntries), found.Parents);
    }

    [Theory]
    [InlineData("国务院")]
    [InlineData("国务院办公厅")]
    [InlineData("中共中央")]
    [InlineData("国家发展和改革委员会")]
    [InlineData("教育部")]
    [InlineData("工业和信息化部等七部门")]
    [InlineData("中华人民共和国国务院")]
    [InlineData("全国")]
    public void Find_NationalBody_GivesTheNation(string name) =>
        Assert.Equal(new { Name = "全国", Level = RegionLevel.Nation }, RegionCatalog.Default.Find(name) is { } region ? new { region.Name, region.Level } : null);

    [Theory]
    [InlineData("市发展改革委")]
    [InlineData("县人民政府办公室")]
    [InlineData("鼓楼区人民政府")]
    [InlineData("某某市人民政府")]
    [InlineData("")]
    public void Find_NameThatCouldBeAnywhere_GivesNothing(string name) => Assert.Null(RegionCatalog.Default.Find(name));

    [Theory]
    [InlineData("关于印发佳木斯市2018年度水污染防治方案的通知", "佳木斯市")]
    [InlineData("2026年广州市天河区幼儿园招生工作方案", "天河区")]
    public void FindIn_TitleOfARegion_GivesIt(string title, string region) => Assert.Equal(region, RegionCatalog.Default.FindIn(title)?.Name);

    [Fact]
    public void FindIn_TitleThatOnlyMentionsARegion_GivesNothing() =>
        Assert.Null(RegionCatalog.Default.FindIn("关于做好与上海市对口合作工作的通知"));
}
