using System.Text;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Readers;

public sealed class EncodingTests
{
    private const string Simplified = "各区人民政府，市政府各部门：\n为加快充电桩建设，现就有关事项通知如下。\n一、总体要求\n坚持统筹规划，到2025年建成充电桩1万个。（市发展改革委牵头）\n";
    private const string Traditional = "各旗縣區人民政府，各相關單位：\n為加快充電樁建設，現就有關事項通知如下。\n一、總體要求\n堅持統籌規劃，到2025年建成充電樁1萬個。（市發展改革委牽頭）\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" }, { "utf-8-bom", "utf-8" }, { "utf-16le", "utf-16le" }, { "utf-16le-bom", "utf-16le" },
        { "utf-16be", "utf-16be" }, { "utf-16be-bom", "utf-16be" }, { "gb18030", "gb18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_SimplifiedText_GivesItToTheLetter(string form, string name)
    {
        var source = DocumentReader.Read(Encode(Simplified, form), "a.txt");
        Assert.Equal(Simplified, source.Text);
        Assert.Equal(name, source.Encoding);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_TraditionalText_GivesItToTheLetter(string form, string name)
    {
        var source = DocumentReader.Read(Encode(Traditional, form), "a.txt");
        Assert.Equal(Traditional, source.Text);
        Assert.Equal(name, source.Encoding);
    }

    [Fact]
    public void Read_Big5Text_IsNotTakenForGb18030()
    {
        var source = DocumentReader.Read(Encode(Traditional, "big5"), "a.txt");
        Assert.Equal(Traditional, source.Text);
        Assert.Equal("big5", source.Encoding);
    }

    [Fact]
    public void Read_Gb18030OfFourBytes_IsDecoded()
    {
        const string text = "各有关单位：关于加强㐂字与𠮷字的通知。为了工作需要，现就有关事项通知如下。";
        Assert.Equal(text, DocumentReader.Read(Gb18030.GetBytes(text), "a.txt").Text);
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void Read_PageThatDeclaresItsCharset_IsDecodedByIt(string charset)
    {
        var page = $"<html><head><meta charset=\"{charset}\"></head><body><p>短文</p></body></html>";
        Assert.Equal("短文", DocumentReader.Read(Gb18030.GetBytes(page), "a.html").Text.Trim());
    }

    [Fact]
    public void Read_PageSavedInUtf8ThatStillDeclaresGb2312_IsReadAsUtf8()
    {
        var page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body><p>各有关单位</p></body></html>";
        var source = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "a.html");
        Assert.Equal("utf-8", source.Encoding);
        Assert.Equal("各有关单位", source.Text.Trim());
    }

    [Fact]
    public void Read_LineEndsOfWindows_StayAsTheyAre()
    {
        var source = DocumentReader.Read(Encoding.UTF8.GetBytes("第一行\r\n第二行\r\n"), "a.txt");
        Assert.Equal("第一行\r\n第二行\r\n", source.Text);
        Assert.Equal(["第一行", "第二行"], source.Blocks.Select(block => source.Slice(block.Range)));
    }

    private static byte[] Encode(string text, string form) => form switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "gb18030" => Gb18030.GetBytes(text),
        _ => Big5.GetBytes(text),
    };
}
