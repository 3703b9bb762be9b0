using System.Collections.Frozen;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Suggesting;

/// <summary>How characters are read: syllables without tone, ü as v; several for a character with several readings.</summary>
internal static class PinyinTable
{
    private static readonly Lazy<FrozenDictionary<char, string[]>> Readings = new(Load);
    private static readonly Lazy<uint[]> Initials = new(() => [.. Enumerable.Range(0, char.MaxValue + 1).Select(character => LettersOf((char)character))]);

    /// <summary>The readings of a character; none where it is no Chinese one.</summary>
    public static ReadOnlySpan<string> Of(char character) => Readings.Value.TryGetValue(character, out var readings) ? readings : [];

    /// <summary>The letters with which the readings of a character begin, as bits from a on, and the character itself where it is a letter.</summary>
    public static uint InitialsOf(char character) => Initials.Value[character];

    /// <summary>The bit of a small letter; 0 for another character.</summary>
    public static uint Bit(char letter) => char.IsAsciiLetterLower(letter) ? 1u << (letter - 'a') : 0;

    private static uint LettersOf(char character)
    {
        var letters = Bit(character);
        foreach (var reading in Of(character))
            letters |= Bit(reading[0]);
        return letters;
    }

    private static FrozenDictionary<char, string[]> Load()
    {
        var readings = new Dictionary<char, List<string>>();
        foreach (var row in TermTable.Read("pinyin.tsv"))
        {
            foreach (var character in row[1])
                (readings.TryGetValue(character, out var known) ? known : readings[character] = []).Add(row[0]);
        }

        return readings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
