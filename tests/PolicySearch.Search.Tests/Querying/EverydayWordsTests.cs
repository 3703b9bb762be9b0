using PolicySearch.Analysis;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class EverydayWordsTests
{
    private static readonly QueryTerms Words = new(new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.Words));

    [Fact]
    public void All_Entries_AreSourcedAndSayAnotherWord()
    {
        Assert.True(EverydayWords.Default.All.Count >= 300);
        Assert.All(EverydayWords.Default.All, word =>
        {
            Assert.StartsWith("《", word.Source, StringComparison.Ordinal);
            Assert.NotEmpty(word.Official);
            Assert.DoesNotContain(word.Word, word.Official);
        });
    }

    [Theory]
    [InlineData("五险一金怎么交", "五险一金")]
    [InlineData("外地人怎么上户口", "上户口")]
    [InlineData("廉租房 申请", "廉租房")]
    public void Find_WordInAQuestion_IsFoundOnceAndWhole(string question, string word) =>
        Assert.Equal([word], EverydayWords.Default.Find(question, Words.Analyze(question).Ranges).Select(found => found.Word));

    [Fact]
    public void Find_QuestionWithoutOne_IsEmpty() =>
        Assert.Empty(EverydayWords.Default.Find("停车设施建设", Words.Analyze("停车设施建设").Ranges));
}
