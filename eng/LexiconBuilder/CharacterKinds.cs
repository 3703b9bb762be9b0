namespace LexiconBuilder;

/// <summary>The characters that SmartCn looks up by themselves.</summary>
internal static class CharacterKinds
{
    public const string BeginOfSentence = "始##始", EndOfSentence = "末##末", Letters = "未##串", Digits = "未##数";

    public static IReadOnlyList<string> Specials { get; } = [BeginOfSentence, EndOfSentence, Letters, Digits];

    public static bool IsHanzi(char c) => c is >= '\u4e00' and <= '\u9fa5';

    public static bool IsDelimiter(char c) => !char.IsAsciiLetterOrDigit(c)
        && c is >= '!' and <= '\u00bb' or >= '\u2010' and <= '\u2642' or >= '\u3001' and <= '\u301e'
            or >= '\ufe30' and <= '\uff0f' or >= '\uff1a' and <= '\uff20' or >= '\uff3b' and <= '\uff40' or >= '\uff5b' and <= '\uff63';

    /// <summary>Every text that can be a word of a sentence: known words of hanzi, single hanzi, delimiters, the four specials.</summary>
    public static IReadOnlyList<string> Vocabulary(CoreDictionary dictionary)
    {
        var single = Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => IsHanzi(c) || IsDelimiter(c)).Select(c => c.ToString());
        var words = dictionary.Frequencies.Keys.Where(word => word.All(IsHanzi));
        return [.. Specials, .. single.Union(words).Order(StringComparer.Ordinal)];
    }
}
