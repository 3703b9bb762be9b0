using DocumentFormat.OpenXml.Wordprocessing;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Readers;

public sealed class DocxReaderTests
{
    [Fact]
    public void Read_Paragraphs_GivesALineEach()
    {
        var source = Read(file => file.Add("关于印发方案的通知").Add("").Add("　　各有关单位："));
        Assert.Equal(SourceFormat.Docx, source.Format);
        Assert.Equal(["关于印发方案的通知", "各有关单位："], Lines(source));
    }

    [Fact]
    public void Read_AutomaticNumbersOfFourLevels_StandInTheText()
    {
        var source = Read(file => file
            .Number(
                1,
                (NumberFormatValues.ChineseCountingThousand, "%1、"),
                (NumberFormatValues.ChineseCountingThousand, "（%2）"),
                (NumberFormatValues.Decimal, "%3."),
                (NumberFormatValues.Decimal, "（%4）"))
            .Add("总体要求", 1, 0).Add("指导思想", 1, 1).Add("基本原则", 1, 1).Add("统筹", 1, 2).Add("协调", 1, 2).Add("分项", 1, 3)
            .Add("主要任务", 1, 0).Add("重新编号", 1, 1));
        Assert.Equal(
            ["一、总体要求", "（一）指导思想", "（二）基本原则", "1. 统筹", "2. 协调", "（1）分项", "二、主要任务", "（一）重新编号"],
            Lines(source));
    }

    [Theory]
    [InlineData(10, "十、")]
    [InlineData(11, "十一、")]
    [InlineData(20, "二十、")]
    [InlineData(21, "二十一、")]
    [InlineData(101, "一百零一、")]
    [InlineData(110, "一百一十、")]
    public void Read_LargeChineseNumber_IsWrittenAsWordDoes(int number, string marker)
    {
        var source = Read(file => file.Number(1, (NumberFormatValues.ChineseCountingThousand, "%1、")).Instance(2, 1, number).Add("内容", 2, 0));
        Assert.Equal([marker + "内容"], Lines(source));
    }

    [Fact]
    public void Read_ArticlesByStyle_AreNumberedAndHeadings()
    {
        var source = Read(file => file
            .Number(1, (NumberFormatValues.ChineseCountingThousand, "第%1章"), (NumberFormatValues.ChineseCountingThousand, "第%2条"))
            .Style("a1", "heading 1", outlineLevel: 0, number: 1, level: 0)
            .Style("a2", "条", number: 1, level: 1)
            .Add("总则", style: "a1").Add("为了规范管理，制定本办法。", style: "a2").Add("本办法适用于本市。", style: "a2"));
        Assert.Equal(["第一章　总则", "第一条　为了规范管理，制定本办法。", "第二条　本办法适用于本市。"], Lines(source));
        Assert.Equal(
            [SourceBlockKind.Heading, SourceBlockKind.Paragraph, SourceBlockKind.Paragraph],
            source.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Read_SecondInstanceWithItsOwnStart_BeginsAgain()
    {
        var source = Read(file => file
            .Number(1, (NumberFormatValues.Decimal, "%1．")).Instance(2, 1, start: 1).Instance(3, 1)
            .Add("甲", 1, 0).Add("乙", 1, 0).Add("丙", 2, 0).Add("丁", 3, 0));
        Assert.Equal(["1．甲", "2．乙", "1．丙", "2．丁"], Lines(source));
    }

    [Fact]
    public void Read_Bullets_LeaveNoSign()
    {
        var source = Read(file => file.Number(1, (NumberFormatValues.Bullet, "\uF0B7")).Add("要点", 1, 0));
        Assert.Equal(["要点"], Lines(source));
    }

    [Fact]
    public void Read_Table_GivesRowsWithCellsAndAHeader()
    {
        var table = new Table(DocxFile.Row("序号", "任务", "责任单位"), DocxFile.Row("1", "建设充电桩", "市发展改革委"));
        var source = Read(file => file.Add(table));
        Assert.Equal([SourceBlockKind.TableHeader, SourceBlockKind.TableRow], source.Blocks.Select(block => block.Kind));
        Assert.Equal(["1", "建设充电桩", "市发展改革委"], source.Blocks[1].Cells.Select(source.Slice));
    }

    [Fact]
    public void Read_MergedCells_KeepTheColumns()
    {
        var continued = new TableCell(new TableCellProperties(new VerticalMerge()), new Paragraph());
        var wide = new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), new Paragraph(new Run(new Text("合并"))));
        var last = new TableCell(new Paragraph(new Run(new Text("末列"))));
        var source = Read(file => file.Add(new Table(
            DocxFile.Row("一", "二", "三"),
            new TableRow(continued, new TableCell(new Paragraph(new Run(new Text("乙")))), new TableCell(new Paragraph(new Run(new Text("丙"))))),
            new TableRow(wide, last))));
        Assert.Equal(["", "乙", "丙"], source.Blocks[1].Cells.Select(source.Slice));
        Assert.Equal(["合并", "", "末列"], source.Blocks[2].Cells.Select(source.Slice));
    }

    [Fact]
    public void Read_TableOfOneColumn_IsAFrameOnly()
    {
        var source = Read(file => file
            .Number(1, (NumberFormatValues.Decimal, "%1."))
            .Add(new Table(DocxFile.Row("框内文字"))).Add("条目", 1, 0));
        Assert.Equal(["框内文字", "1. 条目"], Lines(source));
        Assert.All(source.Blocks, block => Assert.Equal(SourceBlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void Read_DeletedAndHiddenText_IsLeftOut()
    {
        var paragraph = new Paragraph(
            new Run(new Text("保留")),
            new DeletedRun(new Run(new DeletedText("删除"))),
            new Run(new RunProperties(new Vanish()), new Text("隐藏")),
            new InsertedRun(new Run(new Text("新增"))));
        Assert.Equal(["保留新增"], Lines(Read(file => file.Add(paragraph))));
    }

    [Fact]
    public void Read_LineBreak_BeginsABlock()
    {
        var paragraph = new Paragraph(new Run(new Text("上行"), new Break(), new Text("下行")));
        Assert.Equal(["上行", "下行"], Lines(Read(file => file.Add(paragraph))));
    }

    [Fact]
    public void Read_TextBox_IsReadOnce()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>";
        var paragraph = new Paragraph(
            $"""
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><w:t>外面</w:t></w:r>
              <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
              <mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """);
        Assert.Equal(["外面", "框中"], Lines(Read(file => file.Add(paragraph))));
    }

    [Fact]
    public void Read_DocxWithoutText_SaysSo() =>
        Assert.Equal("no-text", Assert.Throws<DocumentReadException>(() => Read(file => file.Add(""))).Code);

    private static SourceText Read(Action<DocxFile> fill) => DocumentReader.Read(DocxFile.Create(fill), "a.docx");

    private static IEnumerable<string> Lines(SourceText source) => source.Blocks.Select(block => source.Slice(block.Range));
}
