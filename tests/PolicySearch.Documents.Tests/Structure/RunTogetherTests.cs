using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Structure;

/// <summary>Texts that lost their line breaks, or got too many.</summary>
public sealed class RunTogetherTests
{
    [Fact]
    public void Parse_NoLineBreaks_SplitsByRunningNumbers()
    {
        var outline = Outlines.Parse("一、营造环境（一）打击犯罪。保持态势。〔责任单位：市公安局〕（二）保障安全。加大投入。二、加大力度（三）完善机制。建立机制。（四）强化队伍。按照第一、二、三类标准。");
        Assert.Equal("1/1 1/2 2/3 2/4", outline.Keys());
        Assert.Equal(["一、营造环境", "二、加大力度"], outline.Headings());
    }

    [Fact]
    public void Parse_ArticlesWithoutLineBreaks_SplitsChaptersAndArticles()
    {
        var outline = Outlines.Parse("第一章总则第一条为了甲，依照本法第二条，制定本办法。第二条市、县负责乙：（一）丙；（二）丁。第二章附则第三条本办法自公布之日起施行。");
        Assert.Equal(["第一章总则", "第二章附则"], outline.Headings());
        Assert.Equal("1 2 2/1 2/2 3", outline.Keys());
    }

    [Fact]
    public void Parse_ListOnOneLineBehindItsFirstItem_IsSplit() =>
        Assert.Equal("49 49/1 49/2 49/3 50 51", Outlines.Parse("第四十九条 有下列情形的：\n（一）故意的； （二）拒不执行的； （三）犯罪的。\n第五十条 甲。\n第五十一条 乙。").Keys());

    [Fact]
    public void Parse_LevelsThatLookLikeNumbers_AreLeftAlone() =>
        Assert.Equal("1/1 1/2", Outlines.Parse("一、措施（一）降低负担。一级5元、二级4元、三级3元，统一、规范。（二）提高效率。按一、二级执行。").Keys());

    [Fact]
    public void Parse_NoticeAndPlanOnOneLine_AreParted()
    {
        var outline = Outlines.Parse(
            "各县（市、区）人民政府，市级各部门：《关于构建长效机制的实施意见》已经审议通过，现印发你们，请认真组织实施。广安市人民政府办公室2021年7月21日" +
            "关于构建长效机制的实施意见为贯彻落实重要指示精神，结合广安实际，制定本实施意见。一、营造良好环境（一）打击犯罪。依法严惩。（二）保障安全。加大投入。二、加大力度（三）完善机制。建立机制。",
            "广安市人民政府办公室关于构建长效机制的实施意见");
        Assert.Equal("pre1 end1 end2 a1/pre1 a1/1/1 a1/1/2 a1/2/3", outline.Keys());
        Assert.Equal("关于构建长效机制的实施意见", outline.Parts[1].Title);
    }

    [Fact]
    public void Parse_IndentsInsideALine_AreParagraphs()
    {
        var filler = new string('甲', 100);
        var outline = Outlines.Parse($"　　1　总则　　1.1　目的　　{filler}。　　1.2　范围　　乙。　　2　附则　　2.1　解释　　丙。");
        Assert.Equal("1/1/p1 1/2/p1 2/1/p1", outline.Keys());
    }

    [Fact]
    public void Parse_NotesInsideALongLine_EndParagraphs()
    {
        var filler = new string('甲', 400);
        var outline = Outlines.Parse($"一、任务（一）坚持并举，{filler}。（责任单位：市教育局，团市委（市少工委））提升水平。{filler}。（责任单位：市教育局）（二）乙。");
        Assert.Equal("1/1 1/1/p2 1/2", outline.Keys());
        Assert.StartsWith("提升水平", outline.Clauses[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_IndentBehindAnArticleNumber_KeepsTheArticleTogether()
    {
        var filler = new string('甲', 400);
        var outline = Outlines.Parse($"第一条　\u00a0{filler}。第二条　　{filler}。第三条\u00a0\u00a0乙。");
        Assert.Equal("1 2 3", outline.Keys());
    }

    [Fact]
    public void Parse_LinesBrokenAtAWidth_AreJoined()
    {
        const string Text = "一、推进产业\n（一）加快推进产业化。做强做大核心企业，当年首次列入百强企业、省重点\n企业的，分别给予一次性奖励二十万元、十万元。鼓励企业壮大，对通过软件企\n" +
            "业评估，且纳入服务平台的软件企业，年销售收入首次突破一千万元、五千万元、\n1.5亿元的，给予奖励。当年认定为省级首版次产品的，一次性奖励企业五十万\n元并且优先推荐。\n（二）推进数字化。";
        Assert.Equal("1/1 1/2", Outlines.Parse(Text, format: SourceFormat.Text).Keys());
    }

    [Fact]
    public void Parse_NumberAloneOnItsLine_TakesTheCellsThatFollow()
    {
        var outline = Outlines.Parse("（一）指标\n1\n死亡人数\n下降15%\n2\n事故起数\n下降20%");
        Assert.Equal("1/1 1/2", outline.Keys());
        Assert.Equal("2\n事故起数\n下降20%", outline.Clauses[1].Text);
    }

    [Fact]
    public void Parse_TableOfContents_IsOnePiece()
    {
        var outline = Outlines.Parse("第一章 总则\n第二章 职责\n第三章 处罚\n第四章 附则\n第一章 总则\n第一条 甲。\n第二章 职责\n第二条 乙。\n第三章 处罚\n第三条 丙。\n第四章 附则\n第四条 丁。");
        Assert.Equal("pre1 1 2 3 4", outline.Keys());
    }
}
