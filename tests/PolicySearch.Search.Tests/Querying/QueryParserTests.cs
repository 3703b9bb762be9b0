using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("“停车 收费”")]
    [InlineData("\"停车 收费\"")]
    [InlineData("「停车 收费」")]
    [InlineData("『停车 收费』")]
    [InlineData("＂停车 收费＂")]
    public void Parse_AnyPairOfQuotes_IsAPhrase(string query)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Equal(["停车 收费"], parsed.Phrases);
        Assert.Equal("", parsed.Words);
        Assert.Equal("停车 收费", parsed.Text);
    }

    [Theory]
    [InlineData("停车 -收费")]
    [InlineData("停车 －收费")]
    [InlineData("停车 -“收费”")]
    [InlineData("-收费 停车")]
    public void Parse_MinusInFrontOfAWord_Excludes(string query)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Equal(["收费"], parsed.Excluded);
        Assert.Equal("停车", parsed.Words);
        Assert.Equal("停车", parsed.Text);
    }

    [Theory]
    [InlineData("2020-2025年")]
    [InlineData("停车 - 收费")]
    [InlineData("停车 --收费")]
    [InlineData("停车-")]
    public void Parse_MinusElsewhere_IsAnOrdinaryCharacter(string query)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Empty(parsed.Excluded);
        Assert.Equal(query, parsed.Words);
    }

    [Theory]
    [InlineData("停车“收费")]
    [InlineData("停车”收费")]
    [InlineData("“”停车")]
    public void Parse_QuoteWithoutPartnerOrContent_IsAnOrdinaryCharacter(string query)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Empty(parsed.Phrases);
        Assert.Equal(query, parsed.Words);
    }

    [Fact]
    public void Parse_WordsAroundAPhrase_DoNotGrowTogether()
    {
        var parsed = QueryParser.Parse("城市\"停车难\"治理");

        Assert.Equal("城市 治理", parsed.Words);
        Assert.Equal("城市停车难 治理", parsed.Text);
    }

    [Theory]
    [InlineData("“扶养关系”如何认定？")]
    [InlineData("可以注册“热词”“名人姓名”商标吗")]
    [InlineData("城市「停车难」治理")]
    public void Parse_ChineseQuotesInRunningText_StressAndDemandNothing(string query)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Empty(parsed.Phrases);
        Assert.Equal(query, parsed.Words);
    }

    [Theory]
    [InlineData("城市 “停车难” 治理")]
    [InlineData("城市　「停车难」　治理")]
    public void Parse_ChineseQuotesApart_AreAPhrase(string query) => Assert.Equal(["停车难"], QueryParser.Parse(query).Phrases);

    [Fact]
    public void Parse_RandomText_NeverThrows()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        const string Alphabet = "停车 -－“”\"「」『』＂a1　\t\uD83D";
        for (var i = 0; i < 10_000; i++)
        {
            var query = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var error = Record.Exception(() => QueryParser.Parse(query));
            Assert.True(error is null, $"seed {seed}, query “{query}”: {error}");
        }
    }
}
