using System.Globalization;
using System.Text;

namespace PolicySearch.Embeddings.Tokenization;

/// <summary>The classes of code points in BERT's tokenizer.</summary>
internal static class CharacterKinds
{
    /// <summary>The kind of one code point.</summary>
    public static CharacterKind Of(Rune rune)
    {
        if (rune.Value is '\t' or '\n' or '\r')
            return CharacterKind.Blank;
        var category = Rune.GetUnicodeCategory(rune);
        if (rune.Value == 0xFFFD || category is >= UnicodeCategory.Control and <= UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            return CharacterKind.Dropped;
        if (Rune.IsWhiteSpace(rune))
            return CharacterKind.Blank;
        return IsIdeograph(rune.Value) || IsPunctuation(rune.Value, category) ? CharacterKind.Single : CharacterKind.Letter;
    }

    private static bool IsIdeograph(int value) => value is
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or
        >= 0x20000 and <= 0x2A6DF or >= 0x2A700 and <= 0x2B73F or >= 0x2B740 and <= 0x2B81F or
        >= 0x2B820 and <= 0x2CEAF or >= 0x2F800 and <= 0x2FA1F;

    private static bool IsPunctuation(int value, UnicodeCategory category) =>
        value is >= '!' and <= '/' or >= ':' and <= '@' or >= '[' and <= '`' or >= '{' and <= '~' ||
        category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;
}
