using System.Collections.Concurrent;
using PolicySearch.Analysis.Tries;

namespace LexiconBuilder;

/// <summary>
/// Finds out which pairs of words stand behind the hashes of a <see cref="BigramTable"/>, by hashing every pair that
/// segmentation can ever ask for: ten thousand million of them, a minute or two on two cores.
/// </summary>
internal sealed class BigramResolver
{
    private const int FilterBits = 24;

    private readonly BigramTable _table;
    private readonly IReadOnlyList<string> _vocabulary;
    private readonly WordTree _words;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly HashSet<long> _hashes;

    public BigramResolver(BigramTable table, IReadOnlyList<string> vocabulary)
    {
        _table = table;
        _vocabulary = vocabulary;
        _words = new WordTree(vocabulary);
        _hashes = [.. table.Hashes];
        foreach (var hash in _hashes)
            _filter[FilterSlot(hash)] |= 1ul << (int)(hash & 63);
    }

    /// <summary>All pairs of the vocabulary that the table knows, in the order of their indexes.</summary>
    public IReadOnlyList<Bigram> Resolve()
    {
        var found = new ConcurrentBag<Bigram>();
        Parallel.For(0, _vocabulary.Count, first =>
        {
            var start = BigramTable.Extend(BigramTable.EmptyHash, _vocabulary[first] + "@");
            foreach (var second in Followers(start))
            {
                var frequency = _table.FrequencyOf($"{_vocabulary[first]}@{_vocabulary[second]}");
                if (frequency > 0)
                    found.Add(new Bigram(first, second, frequency));
            }
        });
        return [.. found.OrderBy(bigram => bigram.First).ThenBy(bigram => bigram.Second)];
    }

    private List<int> Followers(long start)
    {
        var followers = new List<int>();
        var hashes = new long[_words.Nodes.Length];
        hashes[0] = start;
        for (var i = 1; i < hashes.Length; i++)
        {
            ref readonly var node = ref _words.Nodes[i];
            var hash = BigramTable.Extend(hashes[node.Parent], node.Character);
            hashes[i] = hash;
            if (node.Word >= 0 && (_filter[FilterSlot(hash)] >> (int)(hash & 63) & 1) != 0 && _hashes.Contains(hash))
                followers.Add(node.Word);
        }

        return followers;
    }

    private static int FilterSlot(long hash) => (int)((ulong)hash >> 6 & ((1 << (FilterBits - 6)) - 1));
}
