using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>Takes white space off the ends of ranges.</summary>
internal static class TextRangeTrimming
{
    /// <summary>The range without white space (full-width and no-break blanks included) at its ends.</summary>
    /// <param name="range">A range.</param>
    /// <param name="text">A text that holds it.</param>
    /// <param name="textStart">Offset of the first character of <paramref name="text"/>.</param>
    public static TextRange Trim(this TextRange range, ReadOnlySpan<char> text, int textStart = 0)
    {
        int start = range.Start - textStart, end = range.End - textStart;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return TextRange.Between(start + textStart, end + textStart);
    }

    /// <summary>White space, or a character without width that pages carry along.</summary>
    public static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\x1A';
}
