using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Tests.Seeds;

namespace PolicySearch.Documents.Tests.Citations;

/// <summary>References to other documents.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("落实《国务院关于发展规划的批复》（国函〔2018〕16号）精神", "国务院关于发展规划的批复|国函〔2018〕16号")]
    [InlineData("依照《立法法》的规定", "立法法|")]
    [InlineData("《甲印发〈关于加快推进协同发展的措施〉的通知》(内政发[2019]2 号)。", "甲印发〈关于加快推进协同发展的措施〉的通知|内政发[2019]2 号")]
    [InlineData("《甲关于印发《乙办法》的通知》（甲发〔2020〕1号）", "甲关于印发《乙办法》的通知|甲发〔2020〕1号")]
    [InlineData("按照国发〔2018〕16号文件要求", "|国发〔2018〕16号")]
    [InlineData("《实施办法（试行）》和《管理条例》（国务院令第746号）", "实施办法（试行）|;管理条例|国务院令第746号")]
    [InlineData("持有《中华人民共和国残疾人证》的", "")]
    [InlineData("《广东省城镇住房保障办法》（广东省人民政府令第181号）等", "广东省城镇住房保障办法|广东省人民政府令第181号")]
    [InlineData("没有结尾的《管理办法", "")]
    public void Extract_Text_FindsTitlesAndNumbers(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', ReferenceExtractor.Extract(text).Select(reference => $"{reference.Title}|{reference.DocNumber}")));

    [Fact]
    public void Extract_TitleWithNumber_CoversBoth()
    {
        const string Text = "落实《甲方案》（甲发〔2020〕1号）。";
        Assert.Equal("《甲方案》（甲发〔2020〕1号）", Text.Substring(ReferenceExtractor.Extract(Text)[0].Range.Start, ReferenceExtractor.Extract(Text)[0].Range.Length));
    }

    [Fact]
    public void Parse_Hohhot_FindsTheDocumentsOfThePreamble()
    {
        var document = SeedDocuments.Parse("hohhot");
        Assert.Equal(["內黨發〔2016〕17號", "國函〔2018〕16號", "內政發〔2019〕2號"], document.References.Take(3).Select(reference => reference.DocNumber));
        Assert.All(document.References.Take(3), reference => Assert.Equal(document.Clauses[1].Id, reference.ClauseId));
    }

    [Fact]
    public void Parse_Baotou_FindsItsReferences()
    {
        var references = SeedDocuments.Parse("baotou").References;
        Assert.Contains(references, reference => reference is { Title: "国家发改委关于印发呼包鄂榆城市群发展规划的通知", DocNumber: "发改地区〔2018〕358号" });
        Assert.Contains(references, reference => reference is { Title: "重点流域断面水质污染补偿办法", DocNumber: null });
        Assert.Equal(2, references.Count(reference => reference.DocNumber is "国发〔2016〕34号" or "内政发〔2017〕15号"));
    }

    [Theory]
    [InlineData(DocumentPartKind.Main, "", "计划", "《题》（甲发〔2020〕1号）三、（三）1.第2段")]
    [InlineData(DocumentPartKind.Attached, "", "计划", "《题》（甲发〔2020〕1号）附《计划》三、（三）1.第2段")]
    [InlineData(DocumentPartKind.Annex, "附件2", "清单", "《题》（甲发〔2020〕1号）附件2《清单》三、（三）1.第2段")]
    [InlineData(DocumentPartKind.Annex, "附件2", "附件2", "《题》（甲发〔2020〕1号）附件2三、（三）1.第2段")]
    public void Format_PartOfEachKind_IsNamedBeforeThePlace(DocumentPartKind kind, string marker, string title, string citation) =>
        Assert.Equal(citation, CitationFormatter.Format("题", "甲发〔2020〕1号", new DocumentPart(1, kind, title, default, marker), "三、（三）1.第2段"));

    [Fact]
    public void Format_WithoutNumber_HasNoBrackets() =>
        Assert.Equal("《题》一、", CitationFormatter.Format("题", null, new DocumentPart(0, DocumentPartKind.Main, "题", default), "一、"));
}
