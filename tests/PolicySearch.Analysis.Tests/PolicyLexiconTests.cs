namespace PolicySearch.Analysis.Tests;

public sealed class PolicyLexiconTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Default_Always_HasSeveralHundredWords() => Assert.True(PolicyLexicon.Default.Words.Count > 1000);

    [Fact]
    public void Load_FileOfTheUser_AddsItsWordsInFoldedForm()
    {
        File.WriteAllText(_file, "# 自己的词\n\n  惠蒙保 \r\n車庫門\n");
        var lexicon = PolicyLexicon.Load(_file);
        Assert.Contains("惠蒙保", lexicon.Words);
        Assert.Contains("车库门", lexicon.Words);
        Assert.Contains("充电桩", lexicon.Words);
        Assert.NotEqual(PolicyLexicon.Default.Hash, lexicon.Hash);
    }

    [Fact]
    public void Load_FileOfTheUser_ChangesTokens()
    {
        File.WriteAllText(_file, "惠蒙保");
        var tokens = new TokenBuffer();
        new PolicyAnalyzer(PolicyLexicon.Load(_file), PolicyTokens.Words).Analyze("购买惠蒙保的居民", tokens);
        Assert.Equal("惠蒙保", tokens.Term(1).ToString());
    }

    [Fact]
    public void Load_NoFiles_IsTheDefault() => Assert.Equal(PolicyLexicon.Default.Hash, PolicyLexicon.Load().Hash);

    [Theory]
    [InlineData("好词\n车\n", "第 2 行")]
    [InlineData("两 个\n", "空白")]
    [InlineData("，充电\n", "开头")]
    public void Load_LineThatIsNoWord_NamesLineAndRemedy(string content, string part)
    {
        File.WriteAllText(_file, content);
        var error = Assert.Throws<PolicyLexiconException>(() => PolicyLexicon.Load(_file));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains(_file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TooLongLine_IsRefused()
    {
        File.WriteAllText(_file, new string('长', PolicyLexicon.MaxWordLength + 1));
        Assert.Throws<PolicyLexiconException>(() => PolicyLexicon.Load(_file));
    }

    [Fact]
    public void Load_OtherEncoding_IsRefused()
    {
        File.WriteAllBytes(_file, [0xb3, 0xe4, 0xb5, 0xe7]);
        Assert.Contains("UTF-8", Assert.Throws<PolicyLexiconException>(() => PolicyLexicon.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_IsRefused() => Assert.Throws<PolicyLexiconException>(() => PolicyLexicon.Load(_file + ".none"));
}
