using PolicySearch.Testing;
using Xunit.Abstractions;

namespace PolicySearch.Analysis.Tests;

public class PolicyAnalyzerTests(ITestOutputHelper output)
{
    private static readonly PolicyAnalyzer All = new(PolicyLexicon.Default, PolicyTokens.All);
    private static readonly PolicyAnalyzer Words = new(PolicyLexicon.Default, PolicyTokens.Words);

    [Theory]
    [InlineData("充電樁", "充电桩@0 充电@0 桩@2")]
    [InlineData("外地人怎么落户", "外地人@0 外地@0 人@2 怎么@3 落户@5")]
    [InlineData("停车场", "停车场@0 停车@0 车场@1 场@2")]
    [InlineData("天津市和平区", "天津市@0 天津@0 津市@1 市@2 和平区@3 和平@3 区@5")]
    [InlineData("保护和平区域", "保护@0 和平@2 区域@4")]
    [InlineData("5G基站，parking", "5g基站@0 5@0 g@1 基站@2 park@5")]
    [InlineData("充 电\n桩", "充电桩@0 充电@0 桩@2")]
    public void Analyze_All_GivesWordsAndPartsAtTheirPlaces(string text, string tokens) => Assert.Equal(tokens, Describe(All, text));

    [Theory]
    [InlineData("充電樁建設", "充电桩@0 建设@3")]
    [InlineData("生态环境保护、养老服务", "生态环境保护@0 养老服务@7")]
    [InlineData("呼和浩特市民政局", "呼和浩特@0 市民政局@4")]
    public void Analyze_Words_GivesTheLongest(string text, string tokens) => Assert.Equal(tokens, Describe(Words, text));

    [Theory]
    [InlineData("充电桩", "公共停车场按车位的10%配建充电桩。")]
    [InlineData("充电", "公共停车场按车位的10%配建充电桩。")]
    [InlineData("停车", "公共停车场按车位的10%配建充电桩。")]
    [InlineData("民政局", "市教育局、市民政局和各区县")]
    [InlineData("签约服务", "推进家庭医生签约服务")]
    [InlineData("公积金", "提取住房公积金")]
    [InlineData("落户", "放宽落户条件")]
    [InlineData("發展改革委", "责任单位：市发展改革委")]
    public void Analyze_QueryWord_IsAmongTheTokensOfTheText(string query, string text)
        => Assert.Contains(TextFolder.Fold(query), Terms(All, text));

    [Fact]
    public void Analyze_EachWordOfTheLexicon_IsOneTokenByItself()
    {
        foreach (var word in PolicyLexicon.Default.Words)
        {
            Assert.Equal([word], Terms(Words, word));
            Assert.Equal(word, Terms(All, word)[0]);
        }
    }

    /// <summary>The rest is cut by a better reading, as 财政部 in 财政部门 is.</summary>
    [Fact]
    public void Analyze_Seeds_NearlyAllOccurrencesOfLexiconWordsAreTokens()
    {
        var (found, all) = (0, 0);
        foreach (var text in Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Select(File.ReadAllText).Select(TextFolder.Fold))
        {
            var tokens = new TokenBuffer();
            All.Analyze(text, tokens);
            var spans = Enumerable.Range(0, tokens.Count).Select(i => (tokens[i].StartOffset, tokens[i].EndOffset)).ToHashSet();
            var occurrences = PolicyLexicon.Default.Words.SelectMany(word => Occurrences(text, word)).ToList();
            all += occurrences.Count;
            found += occurrences.Count(spans.Contains);
        }

        output.WriteLine($"{found} of {all}");
        Assert.True(found >= 0.98 * all);
    }

    [Fact]
    public void Analyze_LongText_IsCutNowhere()
    {
        var text = new string('的', 1023) + "中国" + new string('的', 3000) + "人民";
        Assert.Contains("中国", Terms(All, text));
        Assert.Equal("人民", Terms(All, text)[^1]);
    }

    [Fact]
    public void Analyze_EndlessSentence_IsReadInPiecesThatCutNoPair()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("𠀀", 50_000));
        var tokens = new TokenBuffer();
        All.Analyze(text, tokens);
        Assert.Equal(50_001, tokens.Count);
    }

    [Fact]
    public void Analyze_RandomText_GivesOrderedOffsetsThatCutNoPair()
    {
        const int Seed = 20263;
        output.WriteLine($"seed {Seed}");
        var random = new RandomText(Seed);
        var tokens = new TokenBuffer();
        for (var round = 0; round < 2000; round++)
        {
            var text = random.Next();
            foreach (var analyzer in (PolicyAnalyzer[])[All, Words])
            {
                tokens.Clear();
                analyzer.Analyze(text, tokens);
                var start = 0;
                for (var i = 0; i < tokens.Count; i++)
                {
                    var token = tokens[i];
                    Assert.InRange(token.StartOffset, start, text.Length - 1);
                    Assert.InRange(token.EndOffset, token.StartOffset + 1, text.Length);
                    Assert.True(token.PositionIncrement >= (i == 0 ? 1 : 0) && token.TermLength > 0);
                    Assert.False(IsInsidePair(text, token.StartOffset) || IsInsidePair(text, token.EndOffset), text);
                    start = token.StartOffset;
                }
            }
        }
    }

    [Fact]
    public void Analyze_RandomText_WordsAreAmongAllAtTheSamePlaces()
    {
        const int Seed = 20264;
        output.WriteLine($"seed {Seed}");
        var random = new RandomText(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var text = random.Next();
            Assert.Empty(Describe(Words, text).Split(' ').Except(Describe(All, text).Split(' ')));
        }
    }

    [Fact]
    public void Analyze_TraditionalText_GivesTheTermsOfTheSimplified()
    {
        const string Traditional = "推進公共停車場充電樁建設，繳存住房公積金。";
        Assert.Equal(Describe(All, TextFolder.Simplify(Traditional)), Describe(All, Traditional));
    }

    [Fact]
    public void Analyze_ManyThreads_GiveTheSame()
    {
        var analyzer = new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.All);
        var random = new RandomText(20265);
        var samples = Enumerable.Range(0, 200).Select(_ => random.Next()).Select(text => (text, Expected: Describe(All, text))).ToList();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            foreach (var (text, expected) in samples.Skip(worker * 20).Concat(samples.Take(worker * 20)))
                Assert.Equal(expected, Describe(analyzer, text));
        });
    }

    [Fact]
    public void Version_OtherLexiconOrMode_Differs()
    {
        var other = new PolicyAnalyzer(PolicyLexicon.Empty, PolicyTokens.All);
        Assert.Equal(3, new[] { All.Version, Words.Version, other.Version }.Distinct().Count());
    }

    private static IEnumerable<(int Start, int End)> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return (at, at + word.Length);
    }

    private static bool IsInsidePair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);

    private static List<string> Terms(PolicyAnalyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString())];
    }

    private static string Describe(PolicyAnalyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        var position = -1;
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => $"{tokens.Term(i)}@{position += tokens[i].PositionIncrement}"));
    }
}
