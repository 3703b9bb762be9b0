namespace PolicySearch.Search.Suggesting;

/// <summary>
/// Whether a name goes on as was typed. Each character of the name takes up itself, its whole syllable, or the beginning of its
/// syllable (one letter, or zh, ch, sh); only the last syllable may be cut short within: fgw, fagaiwei, 发gw and fgaiw all mean 发改委.
/// </summary>
internal static class NameMatch
{
    /// <summary>What does not fit.</summary>
    public const int None = int.MaxValue;

    /// <summary>More typed letters than this are not read as pinyin: a set of positions is a word of 64 bits.</summary>
    private const int LongestPinyin = 63;

    /// <summary>Places in a name that are tried as the beginning.</summary>
    private const int LongestName = 200;

    /// <summary>
    /// How well a name fits: 0 where it begins as typed, 1 where it holds that, 2 and 3 the same by pinyin; <see cref="None"/> where it does not.
    /// </summary>
    /// <param name="name">The name, folded.</param>
    /// <param name="typed">What was typed, folded, without white space, not empty.</param>
    public static int Rank(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        if (name.StartsWith(typed))
            return 0;
        if (name.Contains(typed, StringComparison.Ordinal))
            return 1;
        if (typed.Length > LongestPinyin || typed.IndexOfAnyInRange('a', 'z') < 0)
            return None;
        var first = PinyinTable.Bit(typed[0]);
        for (var start = 0; start < Math.Min(name.Length, LongestName); start++)
        {
            if ((first == 0 ? name[start] == typed[0] : (PinyinTable.InitialsOf(name[start]) & first) != 0) && GoesOn(name[start..], typed))
                return start == 0 ? 2 : 3;
        }

        return None;
    }

    /// <summary>Follows all ways to read the name at once: bit <c>i</c> of <c>reached</c> says that one took up the first <c>i</c> characters typed.</summary>
    private static bool GoesOn(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        var end = 1UL << typed.Length;
        var reached = 1UL;
        foreach (var character in name)
        {
            var next = 0UL;
            for (var i = 0; i < typed.Length; i++)
            {
                if ((reached >> i & 1) != 0)
                    next |= Step(character, typed[i..]) << i;
            }

            if ((next & end) != 0)
                return true;
            if (next == 0)
                return false;
            reached = next;
        }

        return false;
    }

    /// <summary>How many of the characters typed one character of a name can take up, as bits.</summary>
    private static ulong Step(char character, ReadOnlySpan<char> typed)
    {
        var taken = character == typed[0] ? 0b10UL : 0;
        foreach (var syllable in PinyinTable.Of(character))
        {
            var common = syllable.AsSpan().CommonPrefixLength(typed);
            if (common == 0)
                continue;
            taken |= 0b10;
            if (common == syllable.Length || common == typed.Length)
                taken |= 1UL << common;
            if (common > 1 && syllable[1] == 'h')
                taken |= 0b100;
        }

        return taken;
    }
}
