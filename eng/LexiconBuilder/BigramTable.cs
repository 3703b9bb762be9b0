namespace LexiconBuilder;

/// <summary>
/// The frequencies of <c>bigramdict.mem</c>: a hash table that keeps only the 64-bit hash of each pair of words,
/// <c>first@second</c>, not the words.
/// </summary>
internal sealed class BigramTable
{
    private const long Prime = 1099511628211;
    private const long Basis = -3750763034362895579;

    private readonly long[] _hashes;
    private readonly int[] _frequencies;

    public BigramTable(byte[] data)
    {
        var reader = new JavaArrayReader(data);
        _hashes = reader.Read<long[]>();
        _frequencies = reader.Read<int[]>();
    }

    public IEnumerable<long> Hashes => _hashes.Where(hash => hash != 0);

    /// <summary>The hash of nothing, to be extended by <see cref="Extend(long, char)"/>.</summary>
    public static long EmptyHash => Basis;

    /// <summary>FNV-1a over the low and the high byte of one more character.</summary>
    public static long Extend(long hash, char c)
    {
        hash = (hash ^ (c & 0xff)) * Prime;
        return (hash ^ (c >> 8)) * Prime;
    }

    public static long Extend(long hash, string text) => text.Aggregate(hash, Extend);

    /// <summary>Frequency of a pair, found with Lucene's probing, so that what its look-up misses is missed here too.</summary>
    public int FrequencyOf(string pair)
    {
        var hash = Extend(EmptyHash, pair);
        var first = Modulo((int)(hash % _hashes.Length));
        var step = Modulo(Step(pair) % _hashes.Length);
        var slot = first;
        for (var i = 1; _hashes[slot] != 0 && _hashes[slot] != hash && i < _hashes.Length; i++)
            slot = (int)((first + ((long)i * step)) % _hashes.Length);
        return _hashes[slot] == hash ? _frequencies[slot] : 0;
    }

    private int Modulo(int remainder) => remainder < 0 ? remainder + _hashes.Length : remainder;

    private static int Step(string pair)
    {
        var hash = 5381;
        foreach (var c in pair)
        {
            hash = ((hash << 5) + hash + c) & 0xff;
            hash = ((hash << 5) + hash + c) >> 8;
        }

        return hash;
    }
}
