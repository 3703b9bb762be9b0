using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class TextFingerprintTests
{
    private const string Text =
        "各区人民政府应当加强停车设施建设，新建住宅小区按照停车位数量的百分之百建设充电设施或者预留建设安装条件，供电企业应当予以配合，" +
        "并在规定期限内完成报装接电，任何单位和个人不得以安全为由阻挠充电设施的安装和使用。";

    [Fact]
    public void Of_OtherPunctuationAndScript_IsTheSame() =>
        Assert.Equal(TextFingerprint.Of(Text), TextFingerprint.Of("12. " + Text.Replace('，', ' ').Replace("应当", "應當", StringComparison.Ordinal)));

    [Fact]
    public void Of_OtherText_IsFar() => Assert.False(TextFingerprint.AreNear(
        TextFingerprint.Of(Text)!.Value,
        TextFingerprint.Of("用人单位自用工之日起即与劳动者建立劳动关系，应当订立书面劳动合同；未同时订立的，应当自用工之日起一个月内订立书面劳动合同。")!.Value));

    [Fact]
    public void Of_ShortText_IsNone() => Assert.Null(TextFingerprint.Of("本办法自印发之日起施行，有效期五年。"));
}
