using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>The lines of the body: everything behind the head that is neither page furniture nor white space.</summary>
internal static class BodyReader
{
    /// <summary>Reads the lines of a document from an offset on.</summary>
    public static List<BodyLine> Read(SourceText source, int bodyStart)
    {
        var lines = new List<BodyLine>(source.Blocks.Count);
        foreach (var block in source.Blocks)
        {
            if (block.Kind == SourceBlockKind.Furniture || block.Range.End <= bodyStart)
                continue;
            var range = TextRange.Between(Math.Max(block.Range.Start, bodyStart), block.Range.End);
            if (block.Kind is SourceBlockKind.TableRow or SourceBlockKind.TableHeader)
                Add(source.Text, range, block.Kind, lines);
            else
                AddLines(source.Text, range, block.Kind, lines);
        }

        return lines;
    }

    /// <summary>A range without the white space at its ends.</summary>
    public static TextRange Trim(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return TextRange.Between(start, end);
    }

    /// <summary>True where nothing but white space stands between two pieces: page furniture in between belongs to neither, so they cannot be made one.</summary>
    public static bool AreAdjacent(string text, TextRange first, TextRange second) =>
        Trim(text, TextRange.Between(first.End, second.Start)).Length == 0;

    /// <summary>True where a line stands directly behind the one before it.</summary>
    public static bool FollowsDirectly(string text, IReadOnlyList<BodyLine> lines, int i) => AreAdjacent(text, lines[i - 1].Range, lines[i].Range);

    /// <summary>True for all that counts as white space between clauses, blanks without width included.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || MarkerReader.IsBlank(c);

    private static void AddLines(string text, TextRange block, SourceBlockKind kind, List<BodyLine> lines)
    {
        for (var start = block.Start; start < block.End;)
        {
            var length = text.AsSpan(start, block.End - start).IndexOfAny('\n', '\r');
            var end = length < 0 ? block.End : start + length;
            Add(text, TextRange.Between(start, end), kind, lines);
            start = end + 1;
        }
    }

    private static void Add(string text, TextRange range, SourceBlockKind kind, List<BodyLine> lines)
    {
        range = Trim(text, range);
        if (range.Length > 0)
            lines.Add(new BodyLine(range, kind));
    }
}
