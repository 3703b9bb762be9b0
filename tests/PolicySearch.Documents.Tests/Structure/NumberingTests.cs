namespace PolicySearch.Documents.Tests.Structure;

/// <summary>Which markers are taken and how they nest.</summary>
public sealed class NumberingTests
{
    [Fact]
    public void Parse_ThreeLevels_NestsThem()
    {
        var outline = Outlines.Parse("一、总体要求\n（一）指导思想\n1.坚持。\n2.推进。\n（二）目标\n完成。\n二、措施\n落实。");
        Assert.Equal("1/1/1 1/1/2 1/2/p1 2/p1", outline.Keys());
        Assert.Equal(["一、（一）1.", "一、（一）2.", "一、（二）", "二、"], outline.Places());
        Assert.Empty(outline.Warnings);
    }

    [Fact]
    public void Parse_SkippedLevel_NestsDirectly() =>
        Assert.Equal("1/1 1/2 2/3", Outlines.Parse("一、提高效率\n1.精简手续。\n2.提高效率。\n二、推进建设\n3.加强储备。").Keys());

    [Theory]
    [InlineData("一、甲\n(一)乙。\n(二)丙。")]
    [InlineData("一、 甲\n （一） 乙。\n（二）丙。")]
    [InlineData("一、甲\n（ 一 ）乙。\n㈡丙。")]
    public void Parse_MixedForms_AreTheSameList(string text) => Assert.Equal("1/1 1/2", Outlines.Parse(text).Keys());

    [Theory]
    [InlineData("1.甲。\n2、乙。\n３．丙。")]
    [InlineData("1、甲。\n2. 乙。\n3.丙。")]
    public void Parse_MixedStops_AreTheSameList(string text) => Assert.Equal("1 2 3", Outlines.Parse(text).Keys());

    [Fact]
    public void Parse_NumbersRunningOnAcrossChapters_AreKept()
    {
        var outline = Outlines.Parse("第一章 总则\n一、甲。\n二、乙。\n第二章 职责\n三、丙。\n四、丁。");
        Assert.Equal("c1/1 c1/2 c2/3 c2/4", outline.Keys());
        Assert.Empty(outline.Warnings);
    }

    [Fact]
    public void Parse_TraditionalArticles_AreArticles() =>
        Assert.Equal(["第一条", "第二条第一款", "第二条第二款"], Outlines.Parse("第一條 甲應當乙。\n第二條 丙應當丁。\n戊可以己。").Places());

    [Fact]
    public void Parse_ArticleOfMany_CitesWithoutChapter() =>
        Assert.Equal(
            ["第三十三条", "第三十四条第一款", "第三十四条第一款第（一）项第1目", "第三十四条第一款第（一）项第2目", "第三十四条第二款"],
            Outlines.Parse("第二章 处罚\n第一节 一般\n第三十三条 甲。\n第三十四条 有下列情形的：\n（一）下列事项：\n1.乙；\n2.丁。\n本条所称丙，是指丁。").Places());

    [Fact]
    public void Parse_InsertedArticle_FollowsTheOneBeforeIt() =>
        Assert.Equal("82 82.1 83", Outlines.Parse("第八十二条 甲。\n第八十二条之一 乙。\n第八十三条 丙。").Keys());

    [Fact]
    public void Parse_Decimals_CiteTheirWholeNumber()
    {
        var outline = Outlines.Parse("1　总则\n1.1　目的\n甲。\n1.2　分级\n1.2.1　国家级：乙。\n1.2.2　省级：丙。\n2　职责\n2.1　领导\n丁。");
        Assert.Equal("1/1/p1 1/2/1 1/2/2 2/1/p1", outline.Keys());
        Assert.Equal(["1.1", "1.2.1", "1.2.2", "2.1"], outline.Places());
    }

    [Fact]
    public void Parse_ItemWhoseTitleBeginsWithANumber_IsStillTheItem() =>
        Assert.Equal("9 10 11 12", Outlines.Parse("9.“百人计划”项目。甲。\n10.“学者”项目。乙。\n11.121人才梯队项目。丙。\n12.博士后项目。丁。").Keys());

    [Theory]
    [InlineData("一、甲\n总投资\n1.5亿元用于建设。\n二、乙。", "1/p1 1/p2 2")]
    [InlineData("第一条 甲。\n第三条规定的情形除外。\n第二条 乙。", "1 1/p2 2")]
    [InlineData("第五条 甲。\n第二款和第三款规定的情形除外。\n第六条 乙。", "5 5/p2 6")]
    [InlineData("一、甲\n2004年3月24日，省政府报送。\n25%，由乙承担。\n二、丙。", "1/p1 1/p2 2")]
    [InlineData("一、甲\n一、二、三产业融合发展。\n二、丙。", "1/p1 2")]
    public void Parse_ReferenceOrAmountAtLineStart_IsLeftAlone(string text, string keys) => Assert.Equal(keys, Outlines.Parse(text).Keys());

    [Fact]
    public void Parse_EnumerationInsideAParagraph_IsLeftAlone()
    {
        var outline = Outlines.Parse("一、措施\n主要任务：（一）是加强领导；（二）是落实责任；（三）是强化监督。\n二、要求\n甲。");
        Assert.Equal("1/p1 2/p1", outline.Keys());
    }

    [Fact]
    public void Parse_ItemsBeginningWithIs_AreItems() =>
        Assert.Equal("18 18/1 18/2", Outlines.Parse("第十八条 给予处分：\n（一）是职工的，扣发奖金；\n（二）是个体经营的，停业。").Keys());

    [Fact]
    public void Parse_ReferencesInsideAnItem_AreLeftAlone() =>
        Assert.Equal("10 10/1 10/2", Outlines.Parse("第十条 审计下列内容：\n（一）本条例第九条第（一）、（二）、（三）项规定的事项；\n（二）合同。").Keys());

    [Fact]
    public void Parse_ListTwiceInAnArticle_CountsTheSecondAgain()
    {
        var outline = Outlines.Parse("第八条 登记事项包括：\n（一）名称；\n（二）类型。\n除前款规定外，还应当登记：\n（一）股东；\n（二）住所。");
        Assert.Equal("8 8/1 8/2 8/p2 8/1~2 8/2~2", outline.Keys());
        Assert.Equal("第八条第二款第（一）项", outline.Places()[4]);
    }

    [Fact]
    public void Parse_GapAndRepetition_AreTakenAndReported()
    {
        var outline = Outlines.Parse("一、甲。\n二、乙。\n二、丙。\n五、丁。");
        Assert.Equal("1 2 2~2 5", outline.Keys());
        Assert.Equal(["numbering-repeat", "numbering-gap"], outline.Warnings.Select(warning => warning.Code));
    }
}
