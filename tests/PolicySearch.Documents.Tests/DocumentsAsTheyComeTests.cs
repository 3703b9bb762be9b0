using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;
using PolicySearch.Documents.Tests.Structure;

namespace PolicySearch.Documents.Tests;

/// <summary>What real documents brought to light, one named case each; the texts were written for the tests.</summary>
public sealed class DocumentsAsTheyComeTests
{
    private const string Sentence = "各部门要加强协调，密切配合，认真抓好落实，及时总结经验并报告有关情况，确保各项任务按期完成。";

    [Theory]
    [InlineData("一、甲。二、乙。附件：登记表(/files/a1/b2.doc)", "附件：登记表(/files/a1/b2.doc)")]
    [InlineData("一、甲。二、乙。附件：1.分布图(/files/a1/b2.doc)2.统计表(/files/a1/c3.docx)", "附件：1.分布图(/files/a1/b2.doc) 2.统计表(/files/a1/c3.docx)")]
    [InlineData("一、甲。二、乙。2020年1月2日安排表(common/preview.action?id=319ec49d&type=doc)", "安排表(common/preview.action?id=319ec49d&type=doc)")]
    [InlineData("一、甲。附件：安排表广安市人民政府2020年1月2日安排表(common/preview.action?id=319ec49d&type=doc)", "安排表(common/preview.action?id=319ec49d&type=doc)")]
    [InlineData("一、甲，网址(http://example.org/a/b)，二、乙。", "")]
    public void Read_AddressOfAnAttachment_IsFurniture(string text, string furniture)
    {
        var source = DocumentReader.FromText(text, SourceFormat.Text);

        Assert.Equal(furniture, string.Join(' ', source.Blocks.Where(block => block.Kind is SourceBlockKind.Furniture).Select(block => source.Slice(block.Range))));
    }

    [Fact]
    public void Read_LinksOfMarkdownBehindTheText_AreFurniture()
    {
        var source = DocumentReader.FromText("**一、甲**\n正文。\n**\n【原文下载】\n- [关于停车的通知.pdf](/files/a/b.pdf )\n", SourceFormat.Text);

        Assert.Equal([SourceBlockKind.Heading, SourceBlockKind.Paragraph, SourceBlockKind.Furniture, SourceBlockKind.Furniture, SourceBlockKind.Furniture], source.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Parse_BoldTitleOfAnAttachedPlan_LosesItsSigns()
    {
        var document = Parse($"各有关单位：\n现将《某市停车方案（2020—2025年）》印发给你们。\n某市财政局\n2020年1月2日\n**某市停车方案（2020—2025年****）**\n**一、总体要求**\n{Sentence}\n");

        Assert.Equal("某市停车方案（2020—2025年）", document.Parts[^1].Title);
        Assert.Equal("总体要求", document.Outline[^1].Title);
    }

    [Theory]
    [InlineData("附件：任务分工表广安市人民政府", "附件：任务分工表|广安市人民政府")]
    [InlineData("附件：1.任务分工表2.安排表四川省广安市人民政府办公室", "附件：1.任务分工表2.安排表|四川省广安市人民政府办公室")]
    [InlineData("附件：联席会议制度国务院办公厅", "附件：联席会议制度|国务院办公厅")]
    [InlineData("附件：广安市人民政府", "附件：广安市人民政府")]
    public void Parse_SignatureRunIntoTheListOfAnnexes_IsCutOff(string line, string pieces)
    {
        var outline = Outlines.Parse($"一、甲。\n二、乙。\n{line}\n2014年11月13日");

        Assert.Equal(pieces + "|2014年11月13日", string.Join('|', outline.Clauses.Where(clause => clause.Kind == ClauseKind.Closing).Select(clause => clause.Text)));
    }

    [Fact]
    public void Extract_SignatureRunIntoTheListOfAnnexes_GivesIssuerAndDate()
    {
        var metadata = Parse($"各县（区）人民政府：一、甲。{Sentence}二、乙。{Sentence}附件：任务分工表广安市人民政府2014年11月13日").Metadata;

        Assert.Equal(("广安市人民政府", new DateOnly(2014, 11, 13)), (metadata.Issuer?.Value, metadata.WrittenOn?.Value));
    }

    [Fact]
    public void Extract_NameOfTheAttachedOriginal_GivesNumberAndTitle()
    {
        var metadata = Parse(
            $"各县（区）人民政府：现将《广安市停车管理办法》印发给你们，请认真执行。广安市人民政府办公室2022年4月14日广安市停车管理办法第一条为了规范停车，制定本办法。第二条本办法适用于本市。{Sentence}" +
            "相关附件：广安府办规〔2022〕3号关于印发《广安市停车管理办法》的通知（主动公开）.pdf(/files/y1h0.pdf)二维码开始扫一扫在手机打开当前页用来校验该浏览器").Metadata;

        Assert.Equal(("广安府办规〔2022〕3号", MetadataOrigin.Text), (metadata.DocNumber?.Value, metadata.DocNumber?.Origin));
        // The name leaves the issuer out: with that of the signature the title is derived.
        Assert.Equal(("广安市人民政府办公室关于印发《广安市停车管理办法》的通知", MetadataOrigin.Derived), (metadata.Title?.Value, metadata.Title?.Origin));
    }

    [Fact]
    public void Extract_TitleThatLostItsFirstCharacter_TakesTheIssuerFromTheSignature() =>
        Assert.Equal("上海市人民政府办公厅", Parse("海市人民政府办公厅关于停车的通知\n各区人民政府：\n请认真执行。\n上海市人民政府办公厅\n2023年10月24日\n").Metadata.Issuer?.Value);

    [Fact]
    public void Parse_RowsOfATableWithoutLineBreaks_AreClauses()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"{i}建立第{i + 20}类设施，到2017年达到{i}万个以上并投入使用，{Sentence}市民政局（牵头）、市财政局2014年4季度出台具体措施"));

        var outline = Outlines.Parse("重点任务分工序号工作任务负责单位时间进度" + rows);

        Assert.Equal(14, outline.Clauses.Count);
        Assert.All(outline.Clauses.Skip(2), clause => Assert.EndsWith("出台具体措施", clause.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_HeadAndLastRowOfALooseTable_AreNoFragmentsAndNoGiants()
    {
        var outline = Outlines.Parse($"一、目标\n序号\n指标\n预期值\n1\n事故起数\n下降15%\n2\n死亡人数\n下降20%\n{Sentence}\n{Sentence}");

        Assert.Equal(["序号\n指标\n预期值", "1\n事故起数\n下降15%", "2\n死亡人数\n下降20%", Sentence, Sentence], outline.Clauses.Select(clause => clause.Text));
    }

    [Fact]
    public void Parse_LongListOfShortLines_IsOneClause()
    {
        var outline = Outlines.Parse($"一、甲。{Sentence}\n二、乙。{Sentence}\n联席会议成员名单\n召集人：张三\n市交通局局长\n李四\n市公安局局长\n王五\n市财政局局长\n赵六\n市水利局局长");

        Assert.Contains(outline.Clauses, clause => clause.Text.StartsWith("召集人", StringComparison.Ordinal) && clause.Text.EndsWith("市水利局局长", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_DerivedTitleAtTheBeginningOfASentence_CutsNothing()
    {
        var document = Parse($"为有效预防和扑救森林火灾，全力维护人民生命财产安全，根据有关法律发布如下命令：一、明确防火期。{Sentence}二、划定防火区。{Sentence}广安市人民政府2022年12月30日");

        Assert.StartsWith("为有效预防和扑救森林火灾，全力维护", document.Clauses[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_DateOfAnotherPaperInASentence_IsNoSignature() =>
        Assert.DoesNotContain(
            Outlines.Parse($"第一条 {Sentence}第二条 {Sentence}第三条 本办法自2018年5月20日起施行。广安市人民政府2013年5月20日印发的《办法》同时废止。").Clauses,
            clause => clause.Text == "2013年5月20日");

    [Fact]
    public void Parse_ListBehindAColonOnTheLineOfItsNumber_IsRead() =>
        Assert.Equal(
            "10 11 11/1 11/2 11/3 12",
            Outlines.Parse($"第十条 {Sentence}\n第十一条 企业应当遵循以下程序：（一）项目提出。{Sentence}（二）项目论证。{Sentence}（三）项目决策。{Sentence}\n第十二条 {Sentence}").Keys());

    [Fact]
    public void Parse_ShortListBehindAColon_StaysOneClause() =>
        Assert.Equal("10 11 12", Outlines.Parse("第十条 甲。\n第十一条 申请人应当按时办理。办理时提交：（一）申请书；（二）身份证；（三）照片。\n第十二条 甲。").Keys());

    [Fact]
    public void Parse_ChapterBehindASentenceOnOneLine_IsRead()
    {
        var outline = Outlines.Parse("第一章　总则\n第一条　甲。\n第二条　乙。\n接到举报的部门应当处理。第二章　评价　　第三条　丙。\n第四条　丁。第三章　附则\n第五条　戊。");

        Assert.Equal(["第一章总则", "第二章评价", "第三章附则"], outline.Headings());
        Assert.Equal("1 2 2/p2 3 4 5", outline.Keys());
    }

    [Fact]
    public void Parse_StockHeadingRunIntoItsText_IsAHeading()
    {
        var outline = Outlines.Parse($"一、总体要求坚持以人为本，{Sentence}\n二、主要任务（一）加强建设。{Sentence}（二）加强管理。{Sentence}\n三、保障措施。{Sentence}");

        Assert.Equal(["一、总体要求", "二、主要任务"], outline.Headings());
        Assert.Equal("1/p1 2/1 2/2 3", outline.Keys());
    }

    [Fact]
    public void Parse_ContentsWithoutLineBreaks_AreNoChapters()
    {
        var outline = Outlines.Parse(
            "目　录\n第一章　形势\n第一节　进展　第二节　短板　第三节　机遇第二章　思想与目标　第一节　思想　第二节　原则　第三节　目标第三章　源头　第一节　空间　第二节　改革\n" +
            $"第一章　形势\n第一节　进展\n{Sentence}\n第二节　短板\n{Sentence}\n第二章　思想与目标\n{Sentence}");

        Assert.Equal(["第一章形势", "第一节进展", "第二节短板", "第二章思想与目标"], outline.Headings());
    }

    [Fact]
    public void Parse_BoxesWithoutLineBreaks_BeginTheirListsAnew()
    {
        var list = $"（一）甲工程。{Sentence}{Sentence}（二）乙工程。{Sentence}{Sentence}（三）丙工程。{Sentence}{Sentence}（四）丁工程。{Sentence}";

        var outline = Outlines.Parse($"第一章　工程\n专栏1　治理工程{list}专栏2　保护工程{list}专栏3　修复工程{list}\n第二章　附则\n{Sentence}");

        Assert.Equal(12, outline.Clauses.Count(clause => clause.Kind == ClauseKind.Item));
    }

    [Fact]
    public void Parse_RowOverTheWholeTable_IsTheHeadingOfTheRowsBelow()
    {
        var document = PolicyDocumentParser.Parse(
            DocumentReader.FromText(
                "<p>某市关于推广的通知</p><p>各有关单位：</p><p>请认真执行。</p><p>附件：推广清单</p><p>某市人民政府</p><p>2018年12月23日</p><p>附件</p><p>推广清单</p>" +
                "<table><tr><td>序号</td><td>改革举措</td><td>责任单位</td></tr><tr><td colspan=3>一、产权保护方面</td></tr><tr><td>1</td><td>快速审判。</td><td>市公安局</td></tr>" +
                "<tr><td colspan=3>二、转化激励方面</td></tr><tr><td>2</td><td>权属改革。</td><td>市财政局</td></tr></table>",
                SourceFormat.Html),
            null,
            "a.html");

        Assert.Equal(["一、产权保护方面", "二、转化激励方面"], Outlines.Flatten(document.Outline).Select(node => node.Marker + node.Title));
        Assert.Equal(["市公安局", "市财政局"], document.Clauses.SelectMany(clause => clause.Departments).Select(department => department.Name));
    }

    [Fact]
    public void Parse_AnnexesInsideATable_AreParts()
    {
        var document = PolicyDocumentParser.Parse(
            DocumentReader.FromText(
                "<p>某市关于推广的通知</p><p>各有关单位：</p><p>请认真执行。</p><p>附件：1.指标体系</p><p>2.任务分工表</p><p>某市人民政府</p><p>2018年12月23日</p>" +
                "<table><tr><td colspan=2><p>附件1</p><p>指标体系</p></td></tr><tr><td>指标名称</td><td>目标值</td></tr><tr><td>1.覆盖率</td><td>75%</td></tr>" +
                "<tr><td colspan=2><p>附件2</p><p>任务分工表</p></td></tr><tr><td>任务</td><td>责任单位</td></tr><tr><td>扩大来源。</td><td>市财政局</td></tr></table>",
                SourceFormat.Html),
            null,
            "a.html");

        Assert.Equal(["", "附件1", "附件2"], document.Parts.Select(part => part.Marker));
        Assert.Equal("附件：1.指标体系\n2.任务分工表", document.Clauses.First(clause => clause.Kind == ClauseKind.Closing).Text);
    }

    private static PolicyDocument Parse(string text) => PolicyDocumentParser.Parse(DocumentReader.FromText(text, SourceFormat.Text), null, "a.txt");
}
