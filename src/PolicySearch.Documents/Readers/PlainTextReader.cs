using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Plain text: the text stays as it is, each line that is not blank is a block without the white space at its ends. Page furniture is
/// recognised by its words. Mark-up of Markdown stays in the text: a heading's block leaves out <c>#</c> and <c>**</c> around it.
/// </summary>
internal static class PlainTextReader
{
    public static SourceText Read(string text, string encoding)
    {
        var blocks = new List<SourceBlock>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n', '\u2028');
            var end = length < 0 ? text.Length : start + length;
            AddLine(text, TextRange.Between(start, end).Trim(text), blocks);
            start = end + 1;
        }

        return new SourceText(text, FurnitureMarker.Mark(text, blocks), [], SourceFormat.Text, encoding);
    }

    private static void AddLine(string text, TextRange line, List<SourceBlock> blocks)
    {
        if (line.Length == 0)
            return;
        var heading = MarkdownHeading.Unwrap(text, line);
        blocks.Add(heading is { } inner
            ? new SourceBlock(inner, SourceBlockKind.Heading)
            : new SourceBlock(line, SourceBlockKind.Paragraph));
    }
}
