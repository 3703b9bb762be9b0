using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Departments;

public class DepartmentExtractorTests
{
    [Theory]
    [InlineData("加快建设。（市水务局牵头，市教育局配合，各相关乡镇具体实施）", "L 市水务局 S 市教育局 I 各相关乡镇")]
    [InlineData("加快建设。（牵头单位：市体育局；责任单位：市教育局、团市委）", "L 市体育局 R 市教育局 R 团市委")]
    [InlineData("加快建设。(牵头单位:市体育局;配合单位:市教育局)", "L 市体育局 S 市教育局")]
    [InlineData("加快建设。〔责任单位：市气象局、市审计局〕", "R 市气象局 R 市审计局")]
    [InlineData("加快建设。【责任部门：市气象局】", "R 市气象局")]
    [InlineData("加快建设。（市档案局）", "R 市档案局")]
    [InlineData("加快建设。（市档案局、市统计局等）", "R 市档案局 R 市统计局 等")]
    [InlineData("加快建设。（市档案局、市统计局、新世纪国控）", "R 市档案局 R 市统计局 R 新世纪国控")]
    [InlineData("一、优化环境（市档案局、市统计局）\n加快建设。", "R 市档案局 R 市统计局")]
    [InlineData("加快建设。（审计署负责）", "R 审计署")]
    [InlineData("加快建设（责任单位：市统计局）。", "R 市统计局")]
    [InlineData("加快建设。责任单位：市统计局、市审计局。其他见附件。", "R 市统计局 R 市审计局")]
    [InlineData("加快建设。\n牵头单位：市统计局\n配合单位：市审计局", "L 市统计局 / S 市审计局")]
    [InlineData("加快建设。市民政局牵头，市残联、市妇联配合。", "L 市民政局 S 市残联 S 市妇联")]
    [InlineData("加快建设。（牵头单位：市统计局　配合单位：市审计局、市档案局）", "L 市统计局 S 市审计局 S 市档案局")]
    [InlineData("加快建设。（市统计局为牵头单位，市审计局为配合单位）", "L 市统计局 S 市审计局")]
    [InlineData("加快建设。（市统计局（牵头）、市审计局）", "L 市统计局 R 市审计局")]
    public void Extract_FormsOfNotes_AreFound(string text, string expected) => Assert.Equal(expected, NoteNotation.Extract(text));

    [Theory]
    [InlineData("城镇居民凭住所（含租赁）落户。")]
    [InlineData("《若干措施（试行）》已经通过。")]
    [InlineData("投资规模超过5亿元（不含土地使用费）。")]
    [InlineData("建设科技大市场（一网一厅）。")]
    [InlineData("成立领导小组（办公室设在市发改委）。")]
    [InlineData("上海市科学技术委员会（以下简称市科委）负责本办法的实施。")]
    [InlineData("按照规定（财政部令第87号）执行。")]
    [InlineData("按照规定（农业农村部、财政部令2020年第3号）执行。")]
    [InlineData("各区人民政府（园区管委会）要高度重视。")]
    [InlineData("报有关部门（市统计局、市审计局）备案。")]
    [InlineData("市统计局负责全市统计工作。")]
    [InlineData("各项工作由市统计局牵头，市审计局配合。")]
    [InlineData("各旗、县、区人民政府，市直有关部门、单位：")]
    [InlineData("国家统计局负责统计监测与应急工作相关的生产和消费。")]
    [InlineData("优先支持。（国家级开发区）")]
    [InlineData("优先支持。（试点医院、学校）")]
    [InlineData("优先支持。（见附件）")]
    [InlineData("优先支持。（市、县、区）")]
    [InlineData("优先支持。（联系人：张三，联系电话：123）")]
    [InlineData("优先支持。（2023年市统计局）")]
    [InlineData("资金（由企业负责）、场地（由学校负责）。")]
    [InlineData("其他有关部门按各自职能配合做好相关工作。")]
    [InlineData("")]
    public void Extract_OtherBracketsAndProse_AreLeftAlone(string text) => Assert.Empty(NoteNotation.Notes(text));

    [Theory]
    [InlineData("（市审计局会同市统计局负责）", "R 市审计局 S 市统计局")]
    [InlineData("（由市审计局牵头，会同市统计局、市气象局等单位负责落实）", "L 市审计局 S 市统计局 S 市气象局 等")]
    [InlineData("（市审计局，市有关部门配合）", "R 市审计局 S 市有关部门")]
    [InlineData("（市审计局牵头，市气象局、市统计局，各街道办事处配合）", "L 市审计局 S 市气象局 S 市统计局 S 各街道办事处")]
    [InlineData("（市审计局、各区人民政府按职责分工负责）", "R 市审计局 R 各区人民政府")]
    [InlineData("（市审计局牵头负责，市统计局配合落实）", "L 市审计局 S 市统计局")]
    [InlineData("（市审计局、市统计局，各区人民政府负责落实）", "R 市审计局 R 市统计局 I 各区人民政府")]
    [InlineData("（责任单位：市审计局、市统计局，各区人民政府具体组织实施）", "R 市审计局 R 市统计局 I 各区人民政府")]
    [InlineData("（市审计局、市统计局落实）", "R 市审计局 R 市统计局")]
    [InlineData("（市审计局指导，各区人民政府落实）", "R 市审计局 I 各区人民政府")]
    [InlineData("（市审计局指导各区人民政府落实）", "R 市审计局 I 各区人民政府")]
    [InlineData("（市审计局负责统筹协调，市统计局牵头数据汇总）", "R 市审计局 L 市统计局")]
    [InlineData("（各有关单位按照职责分别牵头）", "L 各有关单位")]
    [InlineData("（责任单位：市审计局牵头，市统计局、市气象局）", "L 市审计局 R 市统计局 R 市气象局")]
    public void Extract_Predicates_GiveRoles(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（责任单位：市审计局，市统计局、市气象局（逗号前为牵头单位，下同））", "L 市审计局 R 市统计局 R 市气象局")]
    [InlineData("（责任单位：市审计局、市统计局，排在首位的为牵头单位，下同）", "L 市审计局 R 市统计局")]
    [InlineData("（审计署、国家统计局负责。列第一位的为牵头单位）", "L 审计署 R 国家统计局")]
    [InlineData("（市审计局、市统计局，排名第一的为牵头单位，其余为配合单位）", "L 市审计局 S 市统计局")]
    [InlineData("（市审计局牵头，各县、区人民政府负责落实。以下各项均需各县、区人民政府落实，不再列出）", "L 市审计局 I 各县、区人民政府")]
    [InlineData("（市第一人民医院牵头，市卫健委、市医保局配合）", "L 市第一人民医院 S 市卫健委 S 市医保局")]
    public void Extract_RulesInTheNote_AreApplied(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（市审计局，2025年底前完成）", "R 市审计局")]
    [InlineData("（2025年底前，市审计局牵头，市统计局配合）", "L 市审计局 S 市统计局")]
    [InlineData("（责任单位：市审计局；完成时限：2025年12月）", "R 市审计局")]
    [InlineData("（负责部门：审计署、国家统计局，适用范围：天津市）", "R 审计署 R 国家统计局")]
    [InlineData("（牵头领导：张三；责任单位：市审计局）", "R 市审计局")]
    [InlineData("（市审计局牵头，长期坚持）", "L 市审计局")]
    public void Extract_TimesAndScopes_AreNoNames(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（责任单位：市交通委（市道运局）、市财政(地税)局）", "R 市交通委（市道运局） R 市财政(地税)局")]
    [InlineData("（各县（市、区）人民政府，市审计局）", "R 各县（市、区）人民政府 R 市审计局")]
    [InlineData("（责任单位：市级相关部门（单位）、各区县政府（管委会））", "R 市级相关部门（单位） R 各区县政府（管委会）")]
    [InlineData("（各省、自治区、直辖市人民政府负责）", "R 各省、自治区、直辖市人民政府")]
    [InlineData("（市审计局，各区、县级市）", "R 市审计局 R 各区、县级市")]
    [InlineData("（市审计局，各乡镇人民政府、街道办事处）", "R 市审计局 R 各乡镇人民政府 R 街道办事处")]
    [InlineData("（市审计局、各有关部门、单位）", "R 市审计局 R 各有关部门、单位")]
    [InlineData("（市审计局及各有关地区负责）", "R 市审计局 R 各有关地区")]
    [InlineData("（审计署等国务院相关部门及各地区按职责分工负责）", "R 审计署 R 各地区 等")]
    [InlineData("（市人力资源和社会保障局和市住房和城乡建设局负责）", "R 市人力资源和社会保障局 R 市住房和城乡建设局")]
    [InlineData("（市“一网通办”工作领导小组办公室、市数据局负责）", "R 市“一网通办”工作领导小组办公室 R 市数据局")]
    [InlineData("（牵头单位：市审计局；配合单位：各项目牵头单位）", "L 市审计局 S 各项目牵头单位")]
    public void Extract_BracketsJoinersAndClassNouns_StayInNames(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Theory]
    [InlineData("（责任单位：市审计局、市统计局", "R 市审计局 R 市统计局")]
    [InlineData("责任单位：市审计局、市统计局）", "R 市审计局 R 市统计局")]
    [InlineData("（责任单位：市审计局、市统计局〕", "R 市审计局 R 市统计局")]
    public void Extract_UnbalancedBrackets_AreRead(string note, string expected) => Assert.Equal(expected, NoteNotation.Extract("推进改革。" + note));

    [Fact]
    public void Extract_TraditionalNote_KeepsItsScript()
    {
        var note = Assert.Single(NoteNotation.Notes("推進改革。(牽頭單位:市發展改革委;配合單位:市審計局、財政局等)"));

        Assert.True(note.IsOpen);
        Assert.Equal(["市發展改革委", "市審計局", "市財政局"], note.Mentions.Select(mention => mention.FullName));
        Assert.Equal(["发展和改革委员会", "审计局", "财政局"], note.Mentions.Select(mention => mention.Canonical));
        Assert.Equal([DepartmentRole.Lead, DepartmentRole.Support, DepartmentRole.Support], note.Mentions.Select(mention => mention.Role));
    }

    [Fact]
    public void Extract_SeveralNotes_GiveRangesWithBrackets()
    {
        const string Text = "一是改革。（市审计局）二是开放。（责任单位：市统计局）";

        var notes = NoteNotation.Notes(Text);

        Assert.Equal(["（市审计局）", "（责任单位：市统计局）"], notes.Select(note => note.Text));
        Assert.All(notes, note => Assert.Equal(note.Text, Text.Substring(note.Range.Start, note.Range.Length)));
    }

    [Fact]
    public void Extract_RangeInsideTheText_SearchesTheRangeAlone()
    {
        const string Text = "一。（市审计局）\n二。（市统计局）";
        var source = new SourceText(Text, [], [], SourceFormat.Text, "utf-8");
        var start = Text.IndexOf('二', StringComparison.Ordinal);

        var note = Assert.Single(DepartmentExtractor.Extract(source, TextRange.Between(start, Text.Length), DepartmentContext.None));

        Assert.Equal("市统计局", note.Mentions[0].Name);
        Assert.Equal(Text.IndexOf("市统计局", StringComparison.Ordinal), note.Mentions[0].Range.Start);
    }

    /// <summary>㗲 becomes a surrogate pair when simplified; the text must keep its offsets and the rest its meaning.</summary>
    [Fact]
    public void Extract_CharacterThatGrowsWhenSimplified_KeepsOffsets()
    {
        var note = Assert.Single(NoteNotation.Notes("㗲。(責任單位:市稅務局)"));

        Assert.Equal("市稅務局", note.Mentions[0].Name);
        Assert.Equal("税务局", note.Mentions[0].Canonical);
    }

    /// <summary>Two spaces between names once made the second name begin behind the place where the search went on.</summary>
    [Fact]
    public void Extract_SeveralSpacesBetweenNames_PartsThem() =>
        Assert.Equal("R 市审计局 R 市统计局", NoteNotation.Extract("（责任单位：市审计局   市统计局）"));
}
