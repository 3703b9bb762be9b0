using PolicySearch.Documents.Citations;

namespace PolicySearch.Documents.Tests.Metadata;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("国发〔2018〕16号")]
    [InlineData("國發[2018]16號")]
    [InlineData("国发【2018】16号")]
    [InlineData("国发（2018）16号")]
    [InlineData("国发(2018)第16号")]
    [InlineData("国发 〔2018〕 16 号")]
    [InlineData("國發﹝２０１８﹞１６號")]
    public void Normalize_AnyWriting_GivesOneForm(string number) => Assert.Equal("国发〔2018〕16号", DocumentNumber.Normalize(number));

    [Theory]
    [InlineData("中华人民共和国国务院令第 707 号", "国务院令第707号")]
    [InlineData("国家税务总局公告2020年第5号", "国家税务总局公告2020年第5号")]
    public void Normalize_OrderOrAnnouncement_KeepsItsForm(string number, string form) => Assert.Equal(form, DocumentNumber.Normalize(number));

    [Theory]
    [InlineData("根据《…的批复》（国函〔2018〕16号）要求", "国函〔2018〕16号")]
    [InlineData("按照国发〔2016〕16号文件", "国发〔2016〕16号")]
    [InlineData("依据內黨發〔2016〕17號", "內黨發〔2016〕17號")]
    [InlineData("现公布国务院令第746号", "国务院令第746号")]
    public void TryFind_Text_GivesTheNumberToTheLetter(string text, string number)
    {
        Assert.True(DocumentNumber.TryFind(text, 0, out var range));
        Assert.Equal(number, text.Substring(range.Start, range.Length));
    }

    [Theory]
    [InlineData("（2018年）第16次会议")]
    [InlineData("附件〔2018〕说明")]
    [InlineData("1号线")]
    public void TryFind_TextWithoutNumber_FindsNone(string text) => Assert.False(DocumentNumber.TryFind(text, 0, out _));

    [Fact]
    public void FindAll_SeveralNumbers_GivesThemInOrder()
    {
        const string text = "《甲》（国发〔2018〕1号）、《乙》（内政发〔2019〕2号）";
        Assert.Equal(["国发〔2018〕1号", "内政发〔2019〕2号"], DocumentNumber.FindAll(text).Select(range => text.Substring(range.Start, range.Length)));
    }
}
