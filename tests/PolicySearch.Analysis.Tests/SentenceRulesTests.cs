using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Tests;

public class SentenceRulesTests
{
    private static readonly SentenceRules Rules = new(Lexicon.Instance.Characters);

    /// <summary>Where java.text.BreakIterator of Java 25 (root locale) breaks; a stroke stands for a break.</summary>
    [Theory]
    [InlineData("第一句。|第二句！”|第三句？ |完")]
    [InlineData("Mr. |Smith paid 1.5 dollars. |Yes.")]
    [InlineData("see no. one")]
    [InlineData("a line\nand one more")]
    [InlineData("first\u2029|second")]
    [InlineData("a|.|-")]
    [InlineData("ab.|-c")]
    [InlineData("(中.) |(国")]
    [InlineData("中|\uffff|国")]
    public void FindEnd_Text_BreaksAsMarked(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var actual = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Rules.FindEnd(text, start);
            actual.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(marked, string.Join('|', actual));
    }
}
