using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Metadata;

public sealed class SidecarTests
{
    [Fact]
    public void Parse_AllFields_AreRead()
    {
        var metadata = Sidecar.Parse(
            """
            {
              // a comment
              "id": "baotou-2020", "title": "标题", "docNumber": "包府发〔2020〕54号", "indexNumber": "0115/2020-1", "issuer": "包头市人民政府",
              "city": "包头市", "writtenOn": "2020-09-13", "publishedOn": "2020-09-18", "validity": "有效", "url": "http://example.org/a",
            }
            """u8,
            "a.meta.json");
        Assert.Equal(
            new SuppliedMetadata
            {
                Id = "baotou-2020",
                Title = "标题",
                DocNumber = "包府发〔2020〕54号",
                IndexNumber = "0115/2020-1",
                Issuer = "包头市人民政府",
                City = "包头市",
                WrittenOn = new DateOnly(2020, 9, 13),
                PublishedOn = new DateOnly(2020, 9, 18),
                Validity = "有效",
                Url = "http://example.org/a",
            },
            metadata);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"titel\": \"a\"}")]
    [InlineData("{\"writtenOn\": \"2020年9月13日\"}")]
    [InlineData("{\"writtenOn\": \"2020-02-30\"}")]
    [InlineData("{\"title\": 3}")]
    [InlineData("{\"id\": \"a b\"}")]
    [InlineData("{\"id\": \"\"}")]
    public void Parse_BrokenSidecar_NamesCauseAndRemedy(string json)
    {
        var error = Assert.Throws<DocumentReadException>(() => Sidecar.Parse(System.Text.Encoding.UTF8.GetBytes(json), "a.meta.json"));
        Assert.Equal("broken-sidecar", error.Code);
        Assert.Contains("a.meta.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("writtenOn", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFor_DocumentWithoutSidecar_IsNull() => Assert.Null(Sidecar.ReadFor(Path.Combine(Path.GetTempPath(), "no-such-document.txt")));

    [Fact]
    public void PathFor_Document_ReplacesItsExtension()
    {
        Assert.Equal(Path.Combine("a", "b.meta.json"), Sidecar.PathFor(Path.Combine("a", "b.txt")));
        Assert.True(Sidecar.IsSidecar("a/b.meta.json"));
        Assert.False(Sidecar.IsSidecar("a/b.json"));
    }
}
