using PolicySearch.Search.Suggesting;

namespace PolicySearch.Search.Tests.Suggesting;

/// <summary>The packed table of keys against a comparison of each word with each.</summary>
public sealed class WordsByKeyTests
{
    [Fact]
    public void Find_RandomWords_GivesThoseWithAKeyInCommon()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] words = [.. Enumerable.Range(0, 400).Select(_ => Word(random)).Distinct()];
        var table = new WordsByKey(words, 3, Pairs);

        foreach (var written in words.Concat(Enumerable.Range(0, 200).Select(_ => Word(random))))
        {
            var expected = words.Where(word => word.Length >= 3 && Pairs(word).Intersect(Pairs(written)).Any());
            Assert.True(expected.ToHashSet().SetEquals(table.Find(written)), $"seed {seed}: {written}");
            Assert.Equal(table.Find(written).Distinct(), table.Find(written));
        }
    }

    [Fact]
    public void Find_NoWords_GivesNone() => Assert.Empty(new WordsByKey([], 1, Pairs).Find("abc"));

    private static IEnumerable<string> Pairs(string word) => Enumerable.Range(0, word.Length - 1).Select(i => word.Substring(i, 2));

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => (char)('a' + random.Next(12))));
}
