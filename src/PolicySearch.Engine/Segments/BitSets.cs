using System.Numerics;

namespace PolicySearch.Engine.Segments;

/// <summary>Sets of documents as bits in words of 64.</summary>
internal static class BitSets
{
    public static int WordCount(int docCount) => (docCount + 63) >> 6;

    /// <summary>The set of all documents.</summary>
    public static ulong[] All(int docCount)
    {
        var bits = new ulong[WordCount(docCount)];
        bits.AsSpan().Fill(ulong.MaxValue);
        if ((docCount & 63) != 0)
            bits[^1] = (1UL << (docCount & 63)) - 1;
        return bits;
    }

    public static bool Contains(ReadOnlySpan<ulong> bits, int doc) => (bits[doc >> 6] & (1UL << (doc & 63))) != 0;

    public static void Add(Span<ulong> bits, int doc) => bits[doc >> 6] |= 1UL << (doc & 63);

    public static void AddAll(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < others.Length; i++)
            bits[i] |= others[i];
    }

    public static void Remove(Span<ulong> bits, int doc) => bits[doc >> 6] &= ~(1UL << (doc & 63));

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The first document of the set that is not before <paramref name="doc"/>; −1 where there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> bits, int doc)
    {
        var index = doc >> 6;
        if (index >= bits.Length)
            return -1;
        var word = bits[index] & (ulong.MaxValue << (doc & 63));
        while (word == 0)
        {
            if (++index == bits.Length)
                return -1;
            word = bits[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }
}
