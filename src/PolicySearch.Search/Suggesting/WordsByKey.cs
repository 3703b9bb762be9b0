namespace PolicySearch.Search.Suggesting;

/// <summary>
/// Finds the words that have a key in common with another. Kept of a key are the 32 bits of its hash, of a word its number: eight bytes for each key of
/// each word. What has the same hash by chance is told apart by its keys.
/// </summary>
internal sealed class WordsByKey
{
    private readonly IReadOnlyList<string> _words;
    private readonly Func<string, IEnumerable<string>> _keysOf;
    private readonly ulong[] _pairs;

    /// <param name="words">The words, each once.</param>
    /// <param name="least">Shorter words are not found.</param>
    /// <param name="keysOf">The keys of a word.</param>
    public WordsByKey(IReadOnlyList<string> words, int least, Func<string, IEnumerable<string>> keysOf)
    {
        (_words, _keysOf) = (words, keysOf);
        _pairs = [.. words.Index().Where(word => word.Item.Length >= least).SelectMany(word => keysOf(word.Item).Select(key => FirstPair(key) | (uint)word.Index)).Order()];
    }

    /// <summary>The words that have a key in common with a word, each once.</summary>
    public IEnumerable<string> Find(string written)
    {
        string[] keys = [.. _keysOf(written)];
        return keys.SelectMany(WithHashOf).Distinct().Select(word => _words[word]).Where(word => _keysOf(word).Any(keys.Contains));
    }

    private IEnumerable<int> WithHashOf(string key)
    {
        var pair = FirstPair(key);
        var found = Array.BinarySearch(_pairs, pair);
        for (var i = found < 0 ? ~found : found; i < _pairs.Length && _pairs[i] >> 32 == pair >> 32; i++)
            yield return (int)(uint)_pairs[i];
    }

    /// <summary>Hash and number of the first word that may have the key. Strings hash differently in each process, and alike within one.</summary>
    private static ulong FirstPair(string key) => (ulong)(uint)string.GetHashCode(key) << 32;
}
