using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;
using PolicySearch.Testing;

namespace PolicySearch.Documents.Tests.Metadata;

public sealed class MetadataExtractorTests
{
    private const string Notice = """
        某市人民政府
        关于印发停车管理办法的通知
        某政发〔2020〕5号

        各区人民政府：
        现将《停车管理办法》印发给你们，请认真贯彻执行。
        某市人民政府
        2020年9月13日
        """;

    [Fact]
    public void Extract_NoticeWithoutTable_ReadsTitleNumberIssuerAndSignature()
    {
        var source = Text(Notice);
        var (metadata, bodyStart) = MetadataExtractor.Extract(source, null, null);
        Assert.Equal("某市人民政府关于印发停车管理办法的通知", metadata.Title!.Value);
        Assert.Equal("某政发〔2020〕5号", metadata.DocNumber!.Value);
        Assert.Equal("某市人民政府", metadata.Issuer!.Value);
        Assert.Equal(new DateOnly(2020, 9, 13), metadata.WrittenOn!.Value);
        Assert.Null(metadata.PublishedOn);
        Assert.Null(metadata.Validity);
        Assert.Equal(ValidityStatus.Unknown, metadata.ValidityStatus);
        Assert.StartsWith("各区人民政府：", source.Text[bodyStart..], StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_Values_CarryTheirOriginAndPlace()
    {
        var source = Text("索引号：0115/2020-00158 文号：某政发〔2020〕5号\n某市人民政府关于停车的通知\n各区人民政府：\n正文。");
        var metadata = MetadataExtractor.Extract(source, null, null).Metadata;
        Assert.Equal(MetadataOrigin.Field, metadata.DocNumber!.Origin);
        Assert.Equal("某政发〔2020〕5号", source.Slice(metadata.DocNumber.Range!.Value));
        Assert.Equal(MetadataOrigin.Text, metadata.Title!.Origin);
        Assert.Equal("某市人民政府关于停车的通知", source.Slice(metadata.Title.Range!.Value));
        Assert.Equal(MetadataOrigin.Text, metadata.Issuer!.Origin);
        Assert.Equal("某市人民政府", source.Slice(metadata.Issuer.Range!.Value));
    }

    [Fact]
    public void Extract_SuppliedMetadata_WinsAndIsMarked()
    {
        var supplied = new SuppliedMetadata { Title = "别的标题", City = "包头", WrittenOn = new DateOnly(2019, 1, 2), Validity = "已废止" };
        var metadata = MetadataExtractor.Extract(Text(Notice), supplied, null).Metadata;
        Assert.Equal(new Sourced<string>("别的标题", MetadataOrigin.Sidecar), metadata.Title);
        Assert.Equal(MetadataOrigin.Sidecar, metadata.Region!.Origin);
        Assert.Equal("包头市", metadata.Region.Value.Name);
        Assert.Equal(new Sourced<DateOnly>(new DateOnly(2019, 1, 2), MetadataOrigin.Sidecar), metadata.WrittenOn);
        Assert.Equal(ValidityStatus.Repealed, metadata.ValidityStatus);
        Assert.Equal("某政发〔2020〕5号", metadata.DocNumber!.Value);
    }

    [Fact]
    public void Extract_FieldsOfAPage_StandInWhereTheTextIsSilent()
    {
        var source = DocumentReader.FromText(
            """
            <html><head><meta name="ArticleTitle" content="停车难怎么办"><meta name="PubDate" content="2021-03-04 10:11">
            <meta name="ContentSource" content="某市交通局"><meta name="Url" content="http://www.example.gov.cn/a.html"></head>
            <body><h1>停车难怎么办</h1><div id="zoom"><p>一、在哪里停车？</p><p>可以在路边的泊位停车，按照规定交费，遵守管理人员的指引。停车时间不得超过两个小时，夜间免费。</p></div></body></html>
            """,
            SourceFormat.Html);
        var metadata = MetadataExtractor.Extract(source, null, null).Metadata;
        Assert.Equal("停车难怎么办", metadata.Title!.Value);
        Assert.Equal(new Sourced<DateOnly>(new DateOnly(2021, 3, 4), MetadataOrigin.Container), metadata.PublishedOn);
        Assert.Equal(new Sourced<string>("http://www.example.gov.cn/a.html", MetadataOrigin.Container), metadata.Url);
        Assert.Null(metadata.Issuer);
    }

    [Fact]
    public void Extract_TextWithoutLineBreaks_FindsWhereTheBodyBegins()
    {
        var source = Text("国务院办公厅关于加强环境监管执法的通知国办发〔2014〕56号各省、自治区、直辖市人民政府：近年来，各地区加强监管。一、总体要求。国务院办公厅2014年11月12日（此件公开发布）");
        var (metadata, bodyStart) = MetadataExtractor.Extract(source, null, null);
        Assert.Equal("国务院办公厅关于加强环境监管执法的通知", metadata.Title!.Value);
        Assert.Equal("国办发〔2014〕56号", metadata.DocNumber!.Value);
        Assert.Equal(new DateOnly(2014, 11, 12), metadata.WrittenOn!.Value);
        Assert.Equal("全国", metadata.Region!.Value.Name);
        Assert.StartsWith("各省、自治区", source.Text[bodyStart..], StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_NumberOfAnotherDocumentInTheBody_IsNotTaken()
    {
        var source = Text("各区人民政府：为贯彻落实《国务院办公厅关于停车的意见》（国办发〔2015〕46号）精神，结合实际，提出如下实施意见。");
        var (metadata, bodyStart) = MetadataExtractor.Extract(source, null, null);
        Assert.Null(metadata.DocNumber);
        Assert.Null(metadata.Issuer);
        Assert.Equal(0, bodyStart);
    }

    [Theory]
    [InlineData("广安市人民政府办公室2021年7月21日", "广安市人民政府办公室")]
    [InlineData("某市教育局\n某市财政局\n2021年7月21日", "某市教育局 某市财政局")]
    [InlineData("国  务  院\n　　　二〇二一年七月二十一日", "国务院")]
    public void Extract_Signature_GivesIssuerAndDate(string signature, string issuer)
    {
        var metadata = MetadataExtractor.Extract(Text("各有关单位：\n现将办法印发给你们。\n" + signature), null, null).Metadata;
        Assert.Equal(issuer, metadata.Issuer!.Value);
        Assert.Equal(new DateOnly(2021, 7, 21), metadata.WrittenOn!.Value);
        Assert.Equal(MetadataOrigin.Text, metadata.WrittenOn.Origin);
    }

    [Theory]
    [InlineData("本办法自2021年7月21日起施行。")]
    [InlineData("经市政府2021年7月21日常务会议通过，现予公布。")]
    [InlineData("截至2021年7月21日，全市完成改造。")]
    public void Extract_DateInASentence_IsNoSignature(string sentence) =>
        Assert.Null(MetadataExtractor.Extract(Text("各有关单位：\n" + sentence), null, null).Metadata.WrittenOn);

    [Theory]
    [InlineData("有效", ValidityStatus.Valid)]
    [InlineData("现行有效", ValidityStatus.Valid)]
    [InlineData("已废止", ValidityStatus.Repealed)]
    [InlineData("全文废止", ValidityStatus.Repealed)]
    [InlineData("失效", ValidityStatus.Expired)]
    [InlineData("已修改", ValidityStatus.Amended)]
    [InlineData("部分失效", ValidityStatus.Amended)]
    [InlineData("政策是否有效未知，请慎用", ValidityStatus.Unknown)]
    public void Extract_Validity_IsKeptAsWrittenAndMapped(string written, ValidityStatus status)
    {
        var metadata = MetadataExtractor.Extract(Text($"有效性：{written}\n某市人民政府关于停车的通知\n各区人民政府："), null, null).Metadata;
        Assert.Equal(written, metadata.Validity!.Value);
        Assert.Equal(status, metadata.ValidityStatus);
    }

    [Theory]
    [InlineData("各有关单位：\n《停车办法》已经市政府同意，现印发给你们。", "停车办法")]
    [InlineData("各有关单位：\n现将《关于〈停车办法〉的说明》印发给你们。", "关于〈停车办法〉的说明")]
    [InlineData("各有关单位：\n为方便出行，现就加强停车管理有关事项通知如下。", "关于加强停车管理的通知")]
    [InlineData("各有关单位：\n結合我市實際,提出如下實施意見。\n加強停車管理,對方便群眾出行意義重大。", "加強停車管理實施意見")]
    [InlineData("各有关单位：\n为加强停车管理，制定本办法。", "关于加强停车管理的办法")]
    public void Extract_TextWithoutTitle_DerivesOneAndSaysSo(string text, string title) =>
        Assert.Equal(new Sourced<string>(title, MetadataOrigin.Derived), MetadataExtractor.Extract(Text(text), null, null).Metadata.Title);

    [Fact]
    public void Extract_FileNameThatIsAPhrase_NamesATextWithoutAnything() =>
        Assert.Equal("停车管理问答汇编", MetadataExtractor.Extract(Text("一、停车要收费吗？"), null, "a/停车管理问答汇编.txt").Metadata.Title!.Value);

    [Fact]
    public void Extract_FirstSeed_HasOnlyADerivedTitle()
    {
        var path = Repository.PathOf("seeds", "000_3b4b78867df2c87c.txt");
        var source = DocumentReader.Read(File.ReadAllBytes(path), path);
        var (metadata, bodyStart) = MetadataExtractor.Extract(source, Sidecar.ReadFor(path), path);
        Assert.Equal(new Sourced<string>("推進呼包鄂協同發展實施意見", MetadataOrigin.Derived), metadata.Title);
        Assert.Equal("呼和浩特市", metadata.Region!.Value.Name);
        Assert.Equal(MetadataOrigin.Sidecar, metadata.Region.Origin);
        Assert.Null(metadata.DocNumber);
        Assert.Null(metadata.Issuer);
        Assert.Null(metadata.WrittenOn);
        Assert.Null(metadata.PublishedOn);
        Assert.Null(metadata.Validity);
        Assert.Equal(0, bodyStart);
    }

    [Fact]
    public void Extract_SecondSeed_HasAllFields()
    {
        var path = Repository.PathOf("seeds", "002_f1502ea9f5cfde67.txt");
        var source = DocumentReader.Read(File.ReadAllBytes(path), path);
        var (metadata, bodyStart) = MetadataExtractor.Extract(source, Sidecar.ReadFor(path), path);
        Assert.Equal("包头市人民政府关于印发呼包鄂榆城市群发展规划包头市行动计划(2020年—2025年)的通知", metadata.Title!.Value);
        Assert.Equal("包府发〔2020〕54号", metadata.DocNumber!.Value);
        Assert.Equal("011536003/2020-00158", metadata.IndexNumber!.Value);
        Assert.Equal("包头市人民政府", metadata.Issuer!.Value);
        Assert.Equal("包头市", metadata.Region!.Value.Name);
        Assert.Equal(["内蒙古自治区"], metadata.Region.Value.Parents);
        Assert.Equal(new DateOnly(2020, 9, 13), metadata.WrittenOn!.Value);
        Assert.Equal(new DateOnly(2020, 9, 18), metadata.PublishedOn!.Value);
        Assert.Equal("有效", metadata.Validity!.Value);
        Assert.Equal(ValidityStatus.Valid, metadata.ValidityStatus);
        Assert.StartsWith("各旗、县、区人民政府", source.Text[bodyStart..], StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_RandomTextOfHeadWords_NeverFailsAndKeepsRangesInside()
    {
        string[] words = ["索引号：", "文 号", "〔2020〕5号", "某市人民政府", "关于", "的通知", "\n", "\t", "|", "2020年9月13日", "各区人民政府：", "。", "《", "》", "(", "第5号", "令", "有效", "：", "𠮷", " "];
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var text = "甲" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]));
            try
            {
                var (metadata, bodyStart) = MetadataExtractor.Extract(Text(text), null, null);
                Assert.InRange(bodyStart, 0, text.Length);
                Assert.NotNull(metadata.Title);
                foreach (var range in new[] { metadata.Title.Range, metadata.DocNumber?.Range, metadata.Issuer?.Range, metadata.WrittenOn?.Range })
                    Assert.True(range is not { } place || (place.Start >= 0 && place.End <= text.Length));
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {seed}, text {text}: {error}");
            }
        }
    }

    private static SourceText Text(string text) => DocumentReader.FromText(text, SourceFormat.Text);
}
