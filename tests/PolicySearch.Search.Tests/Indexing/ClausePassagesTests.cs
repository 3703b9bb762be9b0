using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Tests.Indexing;

public sealed class ClausePassagesTests
{
    private static readonly FakeEmbedding Windows = new();

    [Fact]
    public void Cut_ShortClause_IsOneText() => Assert.Equal(["题 路 一句。两句。"], ClausePassages.Cut(Windows, "题", "路", "一句。两句。"));

    [Theory]
    [InlineData(85, 14, false)]
    [InlineData(85, 15, true)]
    [InlineData(1, 40, true)]
    [InlineData(10, 0, false)]
    [InlineData(299, 20, false)]
    [InlineData(300, 20, true)]
    public void Of_MuchTitleAndPathOrALongText_HasTheTextByItselfToo(int text, int titleAndPath, bool hasOwn)
    {
        var texts = ClausePassages.Of(Windows, new string('题', titleAndPath), "", new string('文', text));

        Assert.Equal(hasOwn, texts.Own is not null);
        if (hasOwn)
            Assert.Equal(new string('文', text), texts.Own!.Trim());
    }

    [Fact]
    public void Cut_LongClause_GivesTheWholeAndStretchesOfWholeSentences()
    {
        var first = new string('甲', 70) + "；";
        var second = new string('乙', 70) + "。";
        var third = new string('丙', 20) + "。";

        Assert.Equal(
            [$"题 路 {first}{second}{third}", $"题 路 {first}", $"题 路 {second}{third}"],
            ClausePassages.Cut(Windows, "题", "路", first + second + third));
    }

    [Fact]
    public void Cut_SentenceThatIsTooLong_StaysWhole()
    {
        var text = new string('甲', 500) + "。" + "短句。";

        Assert.Equal([$"题 路 {text}", $"题 路 {text[..501]}", "题 路 短句。"], ClausePassages.Cut(Windows, "题", "路", text));
    }

    [Fact]
    public void Cut_RandomText_StretchesJoinToTheWhole()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未。；\n"[random.Next(21)])]);
            var texts = ClausePassages.Cut(Windows, "", "", text);
            var stretches = texts.Skip(1).Select(part => part["  ".Length..]).ToList();
            Assert.True(stretches.Count == 0 || string.Concat(stretches) == text, $"seed {seed}, text {text}");
            Assert.True(stretches.Count != 1, $"seed {seed}, text {text}");
        }
    }
}
