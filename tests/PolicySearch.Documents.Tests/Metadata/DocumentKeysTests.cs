using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Metadata;

public sealed class DocumentKeysTests
{
    private static readonly DocumentMetadata Full = new()
    {
        Title = new Sourced<string>("某市人民政府关于停车的通知", MetadataOrigin.Text),
        DocNumber = new Sourced<string>("某政发〔2020〕5号", MetadataOrigin.Text),
        Issuer = new Sourced<string>("某市人民政府", MetadataOrigin.Text),
        WrittenOn = new Sourced<DateOnly>(new DateOnly(2020, 9, 13), MetadataOrigin.Text),
    };

    [Fact]
    public void Derive_ExplicitId_IsTheId()
    {
        var (key, id) = DocumentKeys.Derive(new SuppliedMetadata { Id = "Baotou_2020-54" }, Full, "a.txt");
        Assert.Equal(new DocumentKey(DocumentKeyKind.Explicit, "Baotou_2020-54"), key);
        Assert.Equal("Baotou_2020-54", id);
    }

    [Fact]
    public void Derive_Preferences_AreTakenInOrder()
    {
        Assert.Equal(DocumentKeyKind.NumberAndIssuer, Kind(Full));
        Assert.Equal(DocumentKeyKind.TitleIssuerDate, Kind(Full with { DocNumber = null }));
        Assert.Equal(DocumentKeyKind.FileName, Kind(Full with { Issuer = null }));
        Assert.Equal(DocumentKeyKind.FileName, Kind(Full with { DocNumber = null, WrittenOn = null }));
        Assert.Equal(DocumentKeyKind.FileName, Kind(Full with { DocNumber = null, Title = Full.Title! with { Origin = MetadataOrigin.Derived } }));
    }

    [Fact]
    public void Derive_Id_IsShortFitForAUrlAndFixedForEver()
    {
        var (_, id) = DocumentKeys.Derive(null, Full, null);
        Assert.Matches("^[0-9a-hjkmnp-tv-z]{16}$", id);
        Assert.Equal("32rebp0nf5k2w4jj", id);
    }

    [Fact]
    public void Derive_OtherWritingOfTheSameNumber_GivesTheSameId()
    {
        var other = Full with { DocNumber = new Sourced<string>("某政發[2020] 5 號", MetadataOrigin.Field), WrittenOn = null };
        Assert.Equal(DocumentKeys.Derive(null, Full, "a.txt").Id, DocumentKeys.Derive(null, other, "b/c.html").Id);
    }

    [Fact]
    public void Derive_FileName_LeavesOutItsFolder()
    {
        var unknown = new DocumentMetadata { Title = new Sourced<string>("甲", MetadataOrigin.Derived) };
        var ids = new[] { "a.txt", "x/a.txt", "C:\\x\\a.txt", "/x/y/a.txt" }.Select(name => DocumentKeys.Derive(null, unknown, name).Id);
        Assert.Single(ids.Distinct());
        Assert.NotEqual(DocumentKeys.Derive(null, unknown, "a.txt").Id, DocumentKeys.Derive(null, unknown, "b.txt").Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("文")]
    public void Derive_IdThatIsNotAllowed_IsAnError(string id) =>
        Assert.Throws<ArgumentException>(() => DocumentKeys.Derive(new SuppliedMetadata { Id = id }, Full, null));

    [Fact]
    public void IsAllowedId_Length_IsAtMost128()
    {
        Assert.True(DocumentKeys.IsAllowedId(new string('a', 128)));
        Assert.False(DocumentKeys.IsAllowedId(new string('a', 129)));
    }

    private static DocumentKeyKind Kind(DocumentMetadata metadata) => DocumentKeys.Derive(null, metadata, "a.txt").Key.Kind;
}
