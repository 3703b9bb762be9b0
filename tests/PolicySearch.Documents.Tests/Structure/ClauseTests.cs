using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Structure;

/// <summary>What is a heading, what a clause, and what paths, ids and places they have.</summary>
public sealed class ClauseTests
{
    [Fact]
    public void Parse_RunOnNumber_IsAClauseWithItsLeadSentenceInPathsBelow()
    {
        var outline = Outlines.Parse("五、组织形式\n（一）成立小组。由甲组成。\n（二）成立办公室。由乙组成。\n1.监督组。负责监督。\n2.专家组。提供咨询。");
        Assert.Equal(["五、组织形式"], outline.Headings());
        Assert.Equal("5/1 5/2 5/2/1 5/2/2", outline.Keys());
        Assert.Equal([new PathEntry("五、", "组织形式"), new PathEntry("（二）", "成立办公室。")], outline.Clauses[2].Path);
    }

    [Fact]
    public void Parse_IntroducingSentence_StandsInPathsBelow()
    {
        var outline = Outlines.Parse("三十六、全体会议由总理、副总理、国务委员、各部部长、秘书长组成，由总理召集和主持。会议的任务是：\n（一）讨论；\n（二）部署。\n会议每半年召开一次。\n三十七、常务会议由丙召集，丁参加。");
        Assert.Equal("36 36/1 36/2 36/p2 37", outline.Keys());
        Assert.Equal(new PathEntry("三十六、", "会议的任务是："), outline.Clauses[1].Path[0]);
        Assert.Equal(["三十六、第1段", "三十六、（一）", "三十六、（二）", "三十六、第2段", "三十七、"], outline.Places());
    }

    [Fact]
    public void Parse_SentenceInAListOfHeadings_IsAHeading() =>
        Assert.Equal(
            ["一、完善体系", "（一）健全框架。", "（二）提高水平。"],
            Outlines.Parse("一、完善体系\n（一）健全框架。\n把握方向，甲。\n（二）提高水平。\n优化结构，乙。\n丙。").Headings());

    [Fact]
    public void Parse_SentenceInAListOfClauses_IsAClause() =>
        Assert.Equal(
            "1/1 1/2 1/3 end1",
            Outlines.Parse("一、其他\n1.甲应当乙，丙应当丁。戊己。\n2.庚应当辛，壬应当癸。子丑。\n3.本措施与其他措施重叠的，不得重复享受。\n各部门要细化措施，抓好落实，及时报告。").Keys());

    [Fact]
    public void Parse_HeadingWithNoteOfDepartments_StaysAClause()
    {
        var outline = Outlines.Parse("一、任务\n（一）加快建设（市发改委牵头，市财政局配合）\n1.甲。\n2.乙。\n（二）加强管理\n3.丙。");
        Assert.Equal("1/1 1/1/1 1/1/2 1/2/3", outline.Keys());
        Assert.Contains("牵头", outline.Clauses[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ParagraphsUnderAHeading_AreCountedWhereThereAreSeveral()
    {
        var outline = Outlines.Parse("一、甲\n1.乙\n丙。\n丁。\n2.戊\n己。");
        Assert.Equal(["一、1.第1段", "一、1.第2段", "一、2."], outline.Places());
        Assert.Equal("d.1-1-p2", outline.Clauses[1].Id);
    }

    [Fact]
    public void Parse_PreambleAndClosing_StandOutsideTheNumbers()
    {
        var outline = Outlines.Parse("各市人民政府：\n现将有关事项通知如下：\n一、甲。\n二、乙。\n附件：1.某某表\n2.某某名单\n某某省人民政府\n2020年1月1日\n（此件公开发布）");
        Assert.Equal("pre1 pre2 1 2 end1 end2 end3 end4", outline.Keys());
        Assert.Equal([ClauseKind.Preamble, ClauseKind.Preamble, ClauseKind.Item], outline.Clauses.Take(3).Select(clause => clause.Kind));
        Assert.Equal("结尾第1段", outline.Places()[4]);
    }

    [Fact]
    public void Parse_AttachedPlan_IsAPartOfItsOwn()
    {
        var outline = Outlines.Parse(
            "各区：\n现将《某市行动计划（2020年—2025年）》印发给你们。\n2020年9月13日\n（此件公开发布）\n某市行动计划\n（2020年—2025年）\n为落实，制定本计划。\n一、要求\n甲。",
            "某市人民政府关于印发某市行动计划（2020年—2025年）的通知");
        Assert.Equal([DocumentPartKind.Main, DocumentPartKind.Attached], outline.Parts.Select(part => part.Kind));
        Assert.Equal("某市行动计划（2020年—2025年）", outline.Parts[1].Title);
        Assert.Equal("pre1 pre2 end1 end2 a1/pre1 a1/1/p1", outline.Keys());
        Assert.Equal("附《某市行动计划（2020年—2025年）》一、", outline.Places()[5]);
    }

    [Fact]
    public void Parse_Annexes_RestartNumberingAndCarryTheirNumber()
    {
        var outline = Outlines.Parse("一、甲。\n附件：1.实施清单\n2.责任名单\n某局\n2020年1月1日\n附件1\n实施清单\n一、乙。\n附件2\n责任名单\n一、丙。");
        Assert.Equal(["附件1", "附件2"], outline.Parts.Skip(1).Select(part => part.Marker));
        Assert.Equal("1 end1 end2 end3 x1/1 x2/1", outline.Keys());
        Assert.Equal("附件2《责任名单》一、", outline.Places()[5]);
    }

    [Fact]
    public void Parse_TableRows_AreClausesOfTheirOwn()
    {
        var source = Outlines.Source("一、任务\n序号 任务\n1 甲\n2 乙\n二、要求。");
        SourceBlockKind[] kinds = [SourceBlockKind.Paragraph, SourceBlockKind.TableHeader, SourceBlockKind.TableRow, SourceBlockKind.TableRow, SourceBlockKind.Paragraph];
        source = source with { Blocks = [.. source.Blocks.Zip(kinds, (block, kind) => block with { Kind = kind })] };
        var outline = Outlines.Parse(source);
        Assert.Equal("1/t1r0 1/t1r1 1/t1r2 2", outline.Keys());
        Assert.Equal(["一、表1表头", "一、表1第1行", "一、表1第2行", "二、"], outline.Places());
    }

    [Fact]
    public void Parse_NumberBehindAParagraphOfAHigherLevel_StandsBehindIt() =>
        Assert.Equal(
            "5 5/1/1 5/1/2 5/p2 5/3 5/2",
            Outlines.Parse("第五条 包括下列内容：\n（一）甲事项，包括：\n1.乙；\n2.丙。\n前款所称甲，是指丁，不是戊。\n3.己。\n（二）庚。").Keys());

    [Fact]
    public void Parse_HeadingBlockWithAListInside_IsNoHeading()
    {
        var source = Outlines.Source("一、甲。\n任务（一）乙。（二）丙。");
        source = source with { Blocks = [source.Blocks[0], source.Blocks[1] with { Kind = SourceBlockKind.Heading }] };
        Assert.Equal("1/p1 1/1 1/2", Outlines.Parse(source).Keys());
    }

    [Fact]
    public void Parse_Furniture_IsInNoClause()
    {
        var source = Outlines.Source("首页\n一、甲。\n网站地图");
        source = source with { Blocks = [source.Blocks[0] with { Kind = SourceBlockKind.Furniture }, source.Blocks[1], source.Blocks[2] with { Kind = SourceBlockKind.Furniture }] };
        Assert.Equal("1", Outlines.Parse(source).Keys());
    }

    [Fact]
    public void Parse_OtherClausesEdited_KeepsIds()
    {
        const string Before = "一、甲\n1.乙。\n2.丙。\n二、丁\n戊。";
        const string After = "一、甲\n1.乙，而且己。\n2.丙。\n3.庚。\n二、丁\n戊。\n辛。";
        var ids = Outlines.Parse(Before).Clauses.Select(clause => clause.Id);
        Assert.Subset(Outlines.Parse(After).Clauses.Select(clause => clause.Id).ToHashSet(), ids.ToHashSet());
    }
}
