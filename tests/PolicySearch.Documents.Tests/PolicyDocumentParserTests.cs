using System.Diagnostics;
using System.Text.Json;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Tests.Seeds;
using PolicySearch.Documents.Tests.Structure;

namespace PolicySearch.Documents.Tests;

/// <summary>The parser as a whole: what holds for every text, and how long it may take.</summary>
public sealed class PolicyDocumentParserTests
{
    [Theory]
    [InlineData("hohhot")]
    [InlineData("baotou")]
    public void Parse_Seed_GivesEveryCharacterToOnePiece(string seed) => AssertProperties(SeedDocuments.Read(seed));

    [Theory]
    [InlineData("hohhot")]
    [InlineData("baotou")]
    public void Parse_SeedTwice_GivesTheSame(string seed)
    {
        var source = SeedDocuments.Read(seed);
        var first = PolicyDocumentParser.Parse(source, null, "one/a.txt");
        var second = PolicyDocumentParser.Parse(source, null, "two/a.txt");
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
    }

    [Fact]
    public void Parse_RandomTexts_HoldsProperties() => WithRandom(300, (random, _) => Source(random.Text(400)));

    [Fact]
    public void Parse_RandomTextsWithTables_HoldsProperties() => WithRandom(100, (random, _) => random.WithKinds(Source(random.Text(300))));

    [Theory]
    [InlineData("一、加强领导。\n附件1.目录\n", "（2）打印本页", "\n(三)清单")]
    [InlineData("。\n附", "此", "百\n：")]
    [InlineData("附件。", "0", "．1.2.\n)")]
    [InlineData("。\n附", "）", "方\n．")]
    public void Parse_FurnitureInsideATitleOrList_IsNoPartOfIt(string before, string furniture, string after)
    {
        var text = before + furniture + after;
        var (start, end) = (before.Length, before.Length + furniture.Length);
        AssertProperties(Source(text) with
        {
            Blocks =
            [
                new SourceBlock(TextRange.Between(0, start), SourceBlockKind.Paragraph),
                new SourceBlock(TextRange.Between(start, end), SourceBlockKind.Furniture),
                new SourceBlock(TextRange.Between(end, text.Length), SourceBlockKind.Paragraph),
            ],
        });
    }

    /// <summary>The words in front of a number on its line end the list that the number was weighed against.</summary>
    [Fact]
    public void Parse_WordsBeforeANumberEndTheList_TheNumberFindsItsLevel() => AssertProperties(Source(
        "第一章：1.将\t附件1第三条规定的国发第一章2020年9月13日1.目录。是附件1①（一）附件：1.\u200b##）附件\t）\ud842\udfb71.5亿元##市发改委牵头，市财政局配合第一章\0是" +
        "附件：1.（二）第二章 2）2．责任单位：市教育局的〔2018〕16号\u3000\u3000件"));

    [Fact]
    public void Parse_DamagedSeeds_HoldsProperties()
    {
        string[] seeds = [SeedDocuments.Read("hohhot").Text, SeedDocuments.Read("baotou").Text];
        WithRandom(60, (random, number) => Source(random.Mutate(seeds[number % 2])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u3000\n")]
    [InlineData("一、")]
    [InlineData("附件")]
    [InlineData("第")]
    [InlineData("《")]
    public void Parse_HardlyAnyText_HoldsProperties(string text) => AssertProperties(Source(text));

    [Theory]
    [InlineData("（一）")]
    [InlineData("（一）\n")]
    [InlineData("一、二、三、")]
    [InlineData("一")]
    [InlineData("《")]
    [InlineData("《》")]
    [InlineData("（")]
    [InlineData("(〔")]
    [InlineData("1.")]
    [InlineData("1.1.1.1.1.1")]
    [InlineData("第一条第二条")]
    [InlineData("附件1\n")]
    [InlineData("附件：1.甲方案\n")]
    [InlineData("2020年1月1日\n签名\n")]
    [InlineData("　　")]
    [InlineData("国发〔2018〕16号")]
    [InlineData("甲")]
    [InlineData("①②③④⑤")]
    [InlineData("第一章 总则\n")]
    public void Outline_MuchOfTheSame_TakesTimeInProportion(string piece)
    {
        TimeOf(piece, 4 * 1024);
        var small = TimeOf(piece, 64 * 1024);
        var large = TimeOf(piece, 512 * 1024);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < small * 32, $"{piece}: {small} for 64 Ki, {large} for 512 Ki characters");
    }

    [Theory]
    [InlineData("国发〔2018〕16号")]
    [InlineData("附件1\n")]
    [InlineData("一")]
    public void Parse_LongHostileHead_EndsSoon(string piece)
    {
        var source = Source(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
        var watch = Stopwatch.StartNew();
        PolicyDocumentParser.Parse(source, null, "a.txt");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{piece}: {watch.Elapsed}");
    }

    private static TimeSpan TimeOf(string piece, int length)
    {
        var source = Outlines.Source(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        var watch = Stopwatch.StartNew();
        var outline = Outlines.Parse(source);
        ReferenceLocator.Locate(ReferenceExtractor.Extract(source.Text), outline);
        return watch.Elapsed;
    }

    private static SourceText Source(string text) => Outlines.Source(text, SourceFormat.Text);

    private static void WithRandom(int count, Func<RandomDocuments, int, SourceText> make)
    {
        var first = Random.Shared.Next();
        for (var i = 0; i < count; i++)
        {
            var source = make(new RandomDocuments(first + i), i);
            var error = Record.Exception(() => AssertProperties(source));
            Assert.True(error is null, $"seed {first + i}: {error}");
        }
    }

    private static void AssertProperties(SourceText source)
    {
        var document = PolicyDocumentParser.Parse(source, null, "a.txt");
        OutlineProperties.AssertHold(document, MetadataExtractor.Extract(source, null, "a.txt").BodyStart);
    }
}
