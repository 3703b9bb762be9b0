namespace PolicySearch.Search.Suggesting;

/// <summary>How words sound, so that words which sound alike have a key in common.</summary>
internal static class SoundKeys
{
    /// <summary>A word with many characters of several readings is known by so many of its readings.</summary>
    private const int MostReadings = 16;

    /// <summary>What many speakers do not tell apart, at the beginning of a syllable and at its end.</summary>
    private static readonly (string From, string To)[] Beginnings = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l")];
    private static readonly (string From, string To)[] Ends = [("ang", "an"), ("eng", "en"), ("ing", "in")];

    /// <summary>The keys of a word, one for each way to read it; none where it has anything but Chinese characters.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="loose">True where sounds that are often taken for each other count as one.</param>
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> word, bool loose)
    {
        List<string> keys = [""];
        foreach (var character in word)
        {
            List<string> syllables = [];
            foreach (var reading in PinyinTable.Of(character))
                syllables.Add(loose ? Loosen(reading) : reading);
            keys = [.. keys.SelectMany(key => syllables.Distinct().Select(syllable => $"{key} {syllable}")).Take(MostReadings)];
        }

        return keys;
    }

    private static string Loosen(string syllable)
    {
        foreach (var (from, to) in Beginnings)
        {
            if (syllable.StartsWith(from, StringComparison.Ordinal))
            {
                syllable = to + syllable[from.Length..];
                break;
            }
        }

        foreach (var (from, to) in Ends)
        {
            if (syllable.EndsWith(from, StringComparison.Ordinal))
                return syllable[..^from.Length] + to;
        }

        return syllable;
    }
}
