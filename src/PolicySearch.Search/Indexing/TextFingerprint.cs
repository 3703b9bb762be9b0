using System.Numerics;
using PolicySearch.Analysis;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// Fingerprints of texts that differ little where the texts do (Charikar's SimHash, STOC 2002), over runs of three Chinese characters of
/// the simplified text: the same clause, passed on with another city's name or punctuation, has nearly the same bits.
/// </summary>
public static class TextFingerprint
{
    /// <summary>Texts with fewer runs say too little: 本办法自印发之日起施行 is nobody's copy.</summary>
    private const int FewestRuns = 30;

    private const int RunLength = 3;
    private const int MostDifferentBits = 3;

    /// <summary>The fingerprint of a text; null for a short one.</summary>
    public static long? Of(string text)
    {
        ReadOnlySpan<char> characters = string.Concat(TextFolder.Simplify(text).Where(character => character is >= '\u4E00' and <= '\u9FFF'));
        if (characters.Length < FewestRuns + RunLength - 1)
            return null;
        Span<int> votes = stackalloc int[64];
        for (var start = 0; start + RunLength <= characters.Length; start++)
            Vote(votes, Mix(((ulong)characters[start] << 32) | ((ulong)characters[start + 1] << 16) | characters[start + 2]));
        var bits = 0UL;
        for (var bit = 0; bit < votes.Length; bit++)
            bits |= votes[bit] > 0 ? 1UL << bit : 0;
        return (long)bits;
    }

    /// <summary>Whether two fingerprints are those of near copies.</summary>
    public static bool AreNear(long left, long right) => BitOperations.PopCount((ulong)(left ^ right)) <= MostDifferentBits;

    /// <summary>Spreads a value over all bits (the finaliser of SplitMix64).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static void Vote(Span<int> votes, ulong hash)
    {
        for (var bit = 0; bit < votes.Length; bit++)
            votes[bit] += (int)((hash >> bit) & 1) * 2 - 1;
    }
}
