namespace PolicySearch.Analysis.Tests;

public class SmartChineseAnalyzerTests
{
    [Fact]
    public void Analyze_GoldenSample_GivesLucenesTokens()
    {
        var tokens = new TokenBuffer();
        var count = 0;
        foreach (var (text, expected) in GoldenSample.Read())
        {
            tokens.Clear();
            SmartChineseAnalyzer.Instance.Analyze(text, tokens);
            Assert.Equal(expected, GoldenSample.Describe(tokens, text));
            count++;
        }

        Assert.True(count > 2000);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("，。！", "")]
    [InlineData("我是中国人", "我 是 中国 人")]
    [InlineData("Hospitals ＡＢＣ123 ４５", "hospit abc 123 45")]
    [InlineData("中 国", "中国")]
    public void Analyze_SmallText_GivesTerms(string text, string terms) => Assert.Equal(terms, string.Join(' ', Terms(text)));

    [Fact]
    public void Analyze_Surrogates_GivesPairsAndLoneHalves() => Assert.Equal(["\ud840\udc00", "\ud800", "\udc00"], Terms("\ud840\udc00\ud800 \udc00"));

    [Fact]
    public void Analyze_DroppedPunctuation_LeavesPositions()
    {
        var tokens = new TokenBuffer();
        SmartChineseAnalyzer.Instance.Analyze("，。中国，、人民", tokens);
        Assert.Equal([3, 3], Enumerable.Range(0, tokens.Count).Select(i => tokens[i].PositionIncrement));
        Assert.Equal([(2, 4), (6, 8)], Enumerable.Range(0, tokens.Count).Select(i => (tokens[i].StartOffset, tokens[i].EndOffset)));
    }

    [Fact]
    public void Analyze_WordAcrossBufferEnd_IsCutThere()
    {
        var text = new string('的', 1023) + "中国";
        Assert.Equal(["中", "国"], Terms(text).TakeLast(2));
    }

    [Fact]
    public void Analyze_LineEndInBuffer_CutsThereInstead()
    {
        var text = "的\n" + new string('的', 1021) + "中国";
        Assert.Equal("中国", Terms(text)[^1]);
    }

    [Fact]
    public void Analyze_TextAfterOthers_DoesNotDependOnThem()
    {
        var fresh = Terms("市民政局");
        Terms(new string('中', 5000) + " abc 。");
        Assert.Equal(fresh, Terms("市民政局"));
    }

    [Fact]
    public void Analyze_ManyThreads_GiveTheSame()
    {
        var samples = GoldenSample.Read().Take(400).ToList();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            var tokens = new TokenBuffer();
            foreach (var (text, expected) in samples.Skip(worker * 25).Concat(samples.Take(worker * 25)))
            {
                tokens.Clear();
                SmartChineseAnalyzer.Instance.Analyze(text, tokens);
                Assert.Equal(expected, GoldenSample.Describe(tokens, text));
            }
        });
    }

    [Fact]
    public void Version_Always_NamesRulesAndData() => Assert.Matches("^smartcn-[0-9]+:[0-9a-f]{8}$", SmartChineseAnalyzer.Instance.Version);

    private static List<string> Terms(string text)
    {
        var tokens = new TokenBuffer();
        SmartChineseAnalyzer.Instance.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString())];
    }
}
