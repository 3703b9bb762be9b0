using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;
using PolicySearch.Testing;

namespace PolicySearch.Documents.Tests.Readers;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void FromText_AnyText_KeepsEveryCharacterAndLeavesOnlyBlanksOutsideBlocks()
    {
        const string text = "  首行\r\n\r\n　　第二段 有空格　\n\t第三段\u2028第四段";
        var source = DocumentReader.FromText(text, SourceFormat.Text);
        Assert.Equal(text, source.Text);
        Assert.Equal(["首行", "第二段 有空格", "第三段", "第四段"], Lines(source));
        AssertBlocksHoldAllText(source);
    }

    [Theory]
    [InlineData("000_3b4b78867df2c87c.txt")]
    [InlineData("002_f1502ea9f5cfde67.txt")]
    public void Read_Seed_KeepsEveryCharacter(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds", name));
        var source = DocumentReader.Read(bytes, name);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), source.Text);
        AssertBlocksHoldAllText(source);
    }

    [Fact]
    public void Read_SavedPageAsText_MarksNavigationAndFooter()
    {
        var source = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "002_f1502ea9f5cfde67.txt")), "002.txt");
        Assert.Equal(
            [
                "[] [English]", "首 页>>公开信息内容", "信息检索:", "网站地图  |  联系我们", "包头市人民政府主办 包头市政务服务局承办",
                "蒙ICP备05003330号  政府网站标识码:1502000040", "蒙公网安备 15020702000161号",
            ],
            source.Blocks.Where(block => block.Kind is SourceBlockKind.Furniture).Select(block => source.Slice(block.Range).Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("您当前的位置：首页 > 政务公开 > 政策文件")]
    [InlineData("【打印】")]
    [InlineData("【字体：大 中 小】")]
    [InlineData("分享到：")]
    [InlineData("字體：[大 中 小]")]
    [InlineData("繁體版")]
    public void FromText_NavigationBeforeTheText_IsFurniture(string line)
    {
        var source = DocumentReader.FromText($"{line}\n某市人民政府关于停车的通知\n各有关单位：\n正文。\n", SourceFormat.Text);
        Assert.Equal(SourceBlockKind.Furniture, source.Blocks[0].Kind);
        Assert.All(source.Blocks.Skip(1), block => Assert.Equal(SourceBlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void FromText_FooterWords_AreFurnitureOnlyAtTheEnd()
    {
        var source = DocumentReader.FromText(
            "一、完善网站\n（一）规范网站标识码管理，未备案的不得上线。\n二、做好服务\n网站地图 | 联系我们\n主办：某市人民政府\n某ICP备00000000号\n",
            SourceFormat.Text);
        Assert.Equal([false, false, false, true, true, true], source.Blocks.Select(block => block.Kind is SourceBlockKind.Furniture));
    }

    [Fact]
    public void FromText_LineWithRemainsOfAPage_IsCutBehindTheLastSentence()
    {
        const string text = "各有关单位：一、总则。本办法自发布之日起施行，有效期5年。相关附件：1.办法.pdf(/a/b.pdf)二维码开始扫一扫在手机打开当前页用来校验该浏览器";
        var source = DocumentReader.FromText(text, SourceFormat.Text);
        Assert.Equal(2, source.Blocks.Count);
        Assert.EndsWith("有效期5年。", source.Slice(source.Blocks[0].Range), StringComparison.Ordinal);
        Assert.Equal(SourceBlockKind.Furniture, source.Blocks[1].Kind);
    }

    [Theory]
    [InlineData("## 一、总则", "一、总则")]
    [InlineData("**第一章 总则**", "第一章 总则")]
    public void FromText_HeadingOfMarkdown_IsAHeadingWithoutItsMarks(string line, string words)
    {
        var source = DocumentReader.FromText(line + "\n正文有**重点**。", SourceFormat.Text);
        Assert.Equal(SourceBlockKind.Heading, source.Blocks[0].Kind);
        Assert.Equal([words, "正文有**重点**。"], Lines(source));
    }

    private static IEnumerable<string> Lines(SourceText source) => source.Blocks.Select(block => source.Slice(block.Range));

    private static void AssertBlocksHoldAllText(SourceText source)
    {
        var end = 0;
        foreach (var range in source.Blocks.Select(block => block.Range))
        {
            Assert.True(range.Start >= end);
            Assert.True(string.IsNullOrWhiteSpace(source.Text[end..range.Start]));
            end = range.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(source.Text[end..]));
    }
}
