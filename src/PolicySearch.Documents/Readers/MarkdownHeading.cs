using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>Finds the words of a heading inside its Markdown: <c>## 一、总则</c>, <c>**第一章 总则**</c>.</summary>
internal static partial class MarkdownHeading
{
    /// <summary>The range of the words without the mark-up around them, or null if the line is no such heading.</summary>
    public static TextRange? Unwrap(string text, TextRange line)
    {
        var match = Heading().Match(text.Substring(line.Start, line.Length));
        if (!match.Success)
            return null;
        var words = match.Groups["words"];
        var inner = new TextRange(line.Start + words.Index, words.Length).Trim(text);
        return inner.Length > 0 ? inner : null;
    }

    // A bold line of more than a hundred characters is a paragraph; bold inside a line is no heading.
    [GeneratedRegex(@"^(?:#{1,6}[\s　]+(?<words>.+?)[\s　]*#*|\*\*(?<words>(?:[^*]|\*{4}){1,100})\*\*)$")]
    private static partial Regex Heading();
}
