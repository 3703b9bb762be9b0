namespace PolicySearch.Analysis.Tests;

public sealed class BigramAnalyzerTests
{
    [Theory]
    [InlineData("住房公积金", "住房 房公 公积 积金")]
    [InlineData("電動車，充电。", "电动 动车 充电")]
    [InlineData("第3条 abc", "")]
    [InlineData("税", "")]
    [InlineData("", "")]
    public void Analyze_Text_GivesPairsOfFoldedHanzi(string text, string expected)
    {
        var tokens = new TokenBuffer();

        BigramAnalyzer.Instance.Analyze(text, tokens);

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString())));
        for (var i = 0; i < tokens.Count; i++)
            Assert.Equal(tokens.Term(i).ToString(), TextFolder.Fold(text[tokens[i].StartOffset..tokens[i].EndOffset]));
    }
}
