using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>The signs of Markdown around a heading (#, **): they belong to its range, not to its words.</summary>
internal static class HeadingMarks
{
    /// <summary>A heading's range with the signs around it.</summary>
    public static TextRange Around(string text, TextRange words)
    {
        var (start, end) = (words.Start, words.End);
        for (var i = start; i > 0 && IsMark(text[i - 1]); i--)
            start = MarkerReader.IsBlank(text[i - 1]) ? start : i - 1;
        for (var i = end; i < text.Length && IsMark(text[i]); i++)
            end = MarkerReader.IsBlank(text[i]) ? end : i + 1;
        return TextRange.Between(start, end);
    }

    private static bool IsMark(char c) => c is '#' or '*' || MarkerReader.IsBlank(c);
}
