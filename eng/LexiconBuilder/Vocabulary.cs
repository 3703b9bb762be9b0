using PolicySearch.Analysis.SmartCn;

namespace LexiconBuilder;

/// <summary>What SmartCn can take for a word.</summary>
internal static class Vocabulary
{
    public const string BeginOfSentence = "始##始", EndOfSentence = "末##末", Letters = "未##串", Digits = "未##数";

    public static IReadOnlyList<string> Specials { get; } = [BeginOfSentence, EndOfSentence, Letters, Digits];

    public static bool IsHanzi(char c) => CharacterTable.Classify(c) == CharacterKind.Hanzi;

    public static bool IsDelimiter(char c) => CharacterTable.Classify(c) == CharacterKind.Delimiter;

    /// <summary>Every text that can be a word of a sentence: known words of hanzi, single hanzi, delimiters, the four specials.</summary>
    public static IReadOnlyList<string> Of(CoreDictionary dictionary)
    {
        var single = Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => IsHanzi(c) || IsDelimiter(c)).Select(c => c.ToString());
        var words = dictionary.Frequencies.Keys.Where(word => word.All(IsHanzi));
        return [.. Specials, .. single.Union(words).Order(StringComparer.Ordinal)];
    }
}
