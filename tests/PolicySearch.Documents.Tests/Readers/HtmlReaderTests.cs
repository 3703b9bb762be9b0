using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Readers;

public sealed class HtmlReaderTests
{
    private const string Filler = "为加快停车设施建设，方便群众出行，根据有关规定，结合本市实际，现就加强停车管理工作的有关事项通知如下，请认真贯彻执行。";

    [Fact]
    public void FromText_MarkUp_GivesALineForEachBlock()
    {
        var source = Read("<div><p>第一段<b>加重</b>，\n  续行</p><p>第二段<br>换行</p><ul><li>条目</li></ul></div>");
        Assert.Equal(["第一段加重，续行", "第二段", "换行", "条目"], Lines(source));
    }

    [Fact]
    public void FromText_Entities_AreDecoded()
    {
        var source = Read("<p>&lt;办法&gt;&amp;&nbsp;2020&#24180;</p>");
        Assert.Equal(["<办法>&\u00A02020年"], Lines(source));
    }

    [Fact]
    public void FromText_ScriptsStylesAndHiddenElements_AreLeftOut()
    {
        var source = Read("<p>正文</p><script>var a='乱';</script><style>p{}</style><div style='display: none'>隐藏</div><p hidden>隐藏</p><!-- 注 -->");
        Assert.Equal(["正文"], Lines(source));
    }

    [Fact]
    public void FromText_RowsWithoutTable_AreReadAsOne()
    {
        var source = Read($"<tbody>\n<tr>\n<td id=\"UCAP-CONTENT\"><p>国务院关于停车的通知</p><p>国发〔2020〕1号</p><p>{Filler}</p></td></tr></tbody>");
        Assert.Equal(["国务院关于停车的通知", "国发〔2020〕1号", Filler], Lines(source));
        Assert.All(source.Blocks, block => Assert.Equal(SourceBlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void FromText_TableOfData_GivesRowsWithCells()
    {
        var source = Read("<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td><p>甲</p><p>乙</p></td><td>市财政局</td></tr></table>");
        Assert.Equal([SourceBlockKind.TableHeader, SourceBlockKind.TableRow], source.Blocks.Select(block => block.Kind));
        Assert.Equal(["1", "甲\n乙", "市财政局"], source.Blocks[1].Cells.Select(source.Slice));
        Assert.Equal("1\t甲\n乙\t市财政局", source.Slice(source.Blocks[1].Range));
    }

    [Fact]
    public void FromText_MergedCells_KeepTheColumns()
    {
        var source = Read("<table><tr><td>类</td><td>任务</td><td>单位</td></tr><tr><td rowspan=2>甲</td><td>一</td><td>市财政局</td></tr><tr><td>二</td><td>市教育局</td></tr><tr><td colspan=2>合计</td><td>三</td></tr></table>");
        Assert.Equal(["", "二", "市教育局"], source.Blocks[2].Cells.Select(source.Slice));
        Assert.Equal(["合计", "", "三"], source.Blocks[3].Cells.Select(source.Slice));
    }

    [Fact]
    public void FromText_OrderedList_KeepsTheNumbersThatABrowserShows()
    {
        var source = Read("<ol start=3><li>甲</li><li>乙</li></ol><ol style='list-style: none'><li>丙</li></ol>");
        Assert.Equal(["3.甲", "4.乙", "丙"], Lines(source));
    }

    [Fact]
    public void FromText_SavedPage_MarksWhatIsOutsideTheDocument()
    {
        var source = Read($"""
            <!DOCTYPE html><html><head><title>某市关于停车的通知-某市人民政府</title>
            <meta name="ArticleTitle" content="某市关于停车的通知"><meta name="PubDate" content="2020-09-18 10:00"></head><body>
            <div class="top"><a href="/">首页</a><a href="/a">政务公开</a></div>
            <table><tr><td>索 引 号：</td><td>011536003/2020-00158</td><td>文　号：</td><td>某政发〔2020〕54号</td></tr></table>
            <h1>某市关于停车的通知</h1>
            <div class="share">分享到</div>
            <div id="zoom"><p>各有关单位：</p><p>{Filler}</p><h2>一、总体要求</h2><p>{Filler}</p></div>
            <div class="foot">主办：某市人民政府</div></body></html>
            """);
        Assert.Equal(
            [
                SourceBlockKind.Furniture, SourceBlockKind.TableRow, SourceBlockKind.Heading, SourceBlockKind.Furniture,
                SourceBlockKind.Paragraph, SourceBlockKind.Paragraph, SourceBlockKind.Heading, SourceBlockKind.Paragraph, SourceBlockKind.Furniture,
            ],
            source.Blocks.Select(block => block.Kind));
        Assert.Contains(new SourceField("PubDate", "2020-09-18 10:00"), source.Fields);
    }

    [Fact]
    public void FromText_PageOfAnUnknownSystem_FindsTheDocumentByItsText()
    {
        var paragraphs = string.Concat(Enumerable.Repeat($"<p>{Filler}</p>", 5));
        var source = Read($"<html><body><div><a>首页</a> <a>新闻</a></div><div class='left'>栏目导航 通知公告</div><div class='x17'><p>各有关单位：</p>{paragraphs}</div><div>联系电话</div></body></html>");
        Assert.Equal(6, source.Blocks.Count(block => block.Kind is SourceBlockKind.Paragraph));
        Assert.Equal(["首页 新闻", "栏目导航 通知公告", "联系电话"], source.Blocks.Where(block => block.Kind is SourceBlockKind.Furniture).Select(block => source.Slice(block.Range)));
    }

    [Fact]
    public void Read_TextFileThatHoldsAPage_IsReadAsAPage() =>
        Assert.Equal(SourceFormat.Html, DocumentReader.Read("<html><body><p>a</p></body></html>"u8.ToArray(), "a.txt").Format);

    [Fact]
    public void Read_TextThatNamesAnAngleBracket_StaysText() =>
        Assert.Equal(SourceFormat.Text, DocumentReader.Read("a<b 而且 b>c"u8.ToArray(), "a.txt").Format);

    private static SourceText Read(string html) => DocumentReader.FromText(html, SourceFormat.Html);

    private static IEnumerable<string> Lines(SourceText source) => source.Blocks.Select(block => source.Slice(block.Range));
}
