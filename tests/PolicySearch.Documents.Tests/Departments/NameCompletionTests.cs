using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Departments;

public class NameCompletionTests
{
    [Theory]
    [InlineData("（市审计局、统计局）", "R 市审计局 R 统计局>市统计局")]
    [InlineData("（省民政厅牵头，教育厅、体育局配合）", "L 省民政厅 S 教育厅>省教育厅 S 体育局>省体育局")]
    [InlineData("（自治区民政厅、教育厅，各市人民政府）", "R 自治区民政厅 R 教育厅>自治区教育厅 R 各市人民政府")]
    [InlineData("（兰州市民政局、教育局）", "R 兰州市民政局 R 教育局>兰州市教育局")]
    [InlineData("（市民政局、市场监管局）", "R 市民政局 R 市场监管局>市市场监管局")]
    [InlineData("（市民政局、区域经济合作局）", "R 市民政局 R 区域经济合作局>市区域经济合作局")]
    [InlineData("（市民政局、地方金融监管局）", "R 市民政局 R 地方金融监管局>市地方金融监管局")]
    [InlineData("（省民政厅、中国电信甘肃公司、教育厅）", "R 省民政厅 R 中国电信甘肃公司 R 教育厅>省教育厅")]
    [InlineData("（省民政厅、教育厅，市教育局、体育局）", "R 省民政厅 R 教育厅>省教育厅 R 市教育局 R 体育局>市体育局")]
    [InlineData("（国家发展改革委、能源局、财政部负责）", "R 国家发展改革委 R 能源局>国家能源局 R 财政部")]
    public void Extract_SharedPrefix_IsCompleted(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（市委组织部、宣传部，市教育局）", "R 市委组织部 R 宣传部>市委宣传部 R 市教育局")]
    [InlineData("（省委宣传部、体育局负责）", "R 省委宣传部 R 体育局>省体育局")]
    [InlineData("（中央组织部、宣传部，教育部负责）", "R 中央组织部 R 宣传部>中央宣传部 R 教育部")]
    [InlineData("（市民政局、市委军民融合办、体育局负责）", "R 市民政局 R 市委军民融合办 R 体育局>市体育局")]
    public void Extract_PartyPrefix_IsSharedByPartyBodiesAlone(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（市民政局、教育局、人行兰州中心支行、甘肃银保监局）", "R 市民政局 R 教育局>市教育局 R 人行兰州中心支行 R 甘肃银保监局")]
    [InlineData("（市民政局、教育局、中国电信兰州分公司）", "R 市民政局 R 教育局>市教育局 R 中国电信兰州分公司")]
    [InlineData("（市民政局、教育局、兰州海关）", "R 市民政局 R 教育局>市教育局 R 兰州海关")]
    [InlineData("（市民政局、教育局、团市委、妇联）", "R 市民政局 R 教育局>市教育局 R 团市委 R 妇联>市妇联")]
    [InlineData("（市民政局、市教育局、新世纪医院发展中心）", "R 市民政局 R 市教育局 R 新世纪医院发展中心")]
    [InlineData("（市民政局、教育局、广州港务局、兰州机场公司）", "R 市民政局 R 教育局>市教育局 R 广州港务局 R 兰州机场公司")]
    [InlineData("（市民政局、市教育局、西湖书院管理局）", "R 市民政局 R 市教育局 R 西湖书院管理局")]
    [InlineData("（省民政厅、教育厅、横琴粤澳深度合作区执委会）", "R 省民政厅 R 教育厅>省教育厅 R 横琴粤澳深度合作区执委会")]
    [InlineData("（市民政局、教育局、土地储备中心）", "R 市民政局 R 教育局>市教育局 R 土地储备中心>市土地储备中心")]
    [InlineData("（市民政局、教育局、城关区政府、各有关单位）", "R 市民政局 R 教育局>市教育局 R 城关区政府 R 各有关单位")]
    [InlineData("（省民政厅、税务总局、财政部负责）", "R 省民政厅 R 税务总局 R 财政部")]
    [InlineData("（中央宣传部、中央和国家机关工委、教育部负责）", "R 中央宣传部 R 中央和国家机关工委 R 教育部")]
    public void Extract_NamesOfTheirOwn_AreNotPrefixed(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（寿县、霍邱县人民政府，市民政局）", "R 寿县>寿县人民政府 R 霍邱县人民政府 R 市民政局")]
    [InlineData("（市民政局，东湖园区、西山景区管委会）", "R 市民政局 R 东湖园区>东湖园区管委会 R 西山景区管委会")]
    [InlineData("（市民政局，城关、西固区政府）", "R 市民政局 R 城关>城关区政府 R 西固区政府")]
    [InlineData("（财政、民政部门负责）", "R 财政>财政部门 R 民政部门")]
    [InlineData("（市民政局、浦东新区、临港新片区管委会）", "R 市民政局 R 浦东新区 R 临港新片区管委会")]
    [InlineData("（城关区、高新区管委会，市民政局）", "R 城关区 R 高新区管委会 R 市民政局")]
    public void Extract_SharedEnding_IsCompleted(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Fact]
    public void Extract_BodyNamedAfterTheRegion_KeepsItsName()
    {
        const string Text = "推进改革。（市民政局、教育局、兰州机场公司配合）";
        var context = new DepartmentContext(new Region("兰州市", RegionLevel.City, ["甘肃省"]), []);

        Assert.Equal("S 市民政局 S 教育局>市教育局 S 兰州机场公司", NoteNotation.Extract(Text, context));
    }
}
