using PolicySearch.Analysis.Tries;
using Xunit.Abstractions;

namespace PolicySearch.Analysis.Tests;

public class DoubleArrayTrieTests(ITestOutputHelper output)
{
    [Fact]
    public void Build_RandomWords_FindsTheseAndNoOthers()
    {
        const int Seed = 7;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var words = Enumerable.Range(0, 3000).Select(_ => RandomWord(random)).Distinct().ToList();
        var trie = DoubleArrayTrie.Build(words);
        for (var i = 0; i < words.Count; i++)
            Assert.Equal(i + 1, Find(trie, words[i]));
        var known = words.ToHashSet();
        for (var i = 0; i < 5000; i++)
        {
            var word = RandomWord(random);
            Assert.Equal(known.Contains(word), Find(trie, word) > 0);
        }
    }

    [Fact]
    public void Build_NoWords_FindsNothing() => Assert.Equal(0, Find(DoubleArrayTrie.Build([]), "中"));

    private static string RandomWord(Random random)
        => new([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x4e00, 0x9fa6) : random.Next('中', '中' + 8)))]);

    private static int Find(DoubleArrayTrie trie, string word)
    {
        var node = DoubleArrayTrie.Root;
        foreach (var c in word)
        {
            if ((node = trie.Follow(node, c)) < 0)
                return 0;
        }

        return trie.ValueAt(node);
    }
}
