using PolicySearch.Documents.Citations;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Search.Tests.Suggesting;

/// <summary>Which document a reference means.</summary>
public sealed class DocumentDirectoryTests
{
    private readonly DocumentDirectory _directory = new(
    [
        Named("notice", "某市人民政府关于印发《停车场管理办法》的通知", "某政发〔2020〕5号"),
        Named("reply", "国务院关于某某规划的批复", null),
        Named("first", "关于做好春运工作的通知", "某政发〔2021〕1号"),
        Named("second", "关于做好春运工作的通知", "某政发〔2022〕1号"),
    ]);

    [Theory]
    [InlineData(null, "某政发[2020]5号", "notice")]
    [InlineData("停车场管理办法", null, "notice")]
    [InlineData("某市人民政府关于印发停车场管理办法的通知", null, "notice")]
    [InlineData("国务院关于某某规划的批复", "国函〔2018〕16号", "reply")]
    [InlineData("关于做好春运工作的通知", "某政发〔2022〕1号", "second")]
    [InlineData("关于做好春运工作的通知", null, null)]
    [InlineData("停车场管理办法", "某政发〔2019〕8号", null)]
    [InlineData("没有的办法", null, null)]
    [InlineData(null, null, null)]
    public void Find_Reference_GivesTheOneDocumentThatItCanMean(string? title, string? number, string? id) =>
        Assert.Equal(id, _directory.Find(title, number));

    private static NamedDocument Named(string id, string title, string? number) =>
        new(id, title, DocumentNumber.NormalizeIfAny(number), 1);
}
