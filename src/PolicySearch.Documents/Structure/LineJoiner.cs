using System.Buffers;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Joins the lines of a text that was broken at a fixed width (copied from a printed page) into paragraphs.</summary>
internal static class LineJoiner
{
    private const int MinWidth = 40;
    private const int MaxWidth = 120;
    private const int MinFullLines = 4;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；：！？;:!?）)】》”.");

    /// <summary>The lines, joined if most of the full ones break off within a sentence; else as they are.</summary>
    public static List<BodyLine> Join(string text, List<BodyLine> lines)
    {
        var width = lines.Where(line => !line.IsTable).Select(line => WidthOf(text, line)).DefaultIfEmpty().Max();
        if (width is < MinWidth or > MaxWidth)
            return lines;
        var full = lines.Where(line => IsFull(text, line, width)).ToList();
        if (full.Count < MinFullLines || full.Count(line => BreaksOff(text, line)) * 2 < full.Count)
            return lines;
        return JoinAt(text, lines, width);
    }

    private static List<BodyLine> JoinAt(string text, List<BodyLine> lines, int width)
    {
        var joined = new List<BodyLine>();
        var last = default(BodyLine);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && IsFull(text, last, width) && BreaksOff(text, last) && IsContinuation(text, line) && BodyReader.AreAdjacent(text, last.Range, line.Range))
                joined[^1] = joined[^1] with { Range = TextRange.Between(joined[^1].Range.Start, line.Range.End) };
            else
                joined.Add(line);
            last = line;
        }

        return joined;
    }

    /// <summary>Width in columns: two for a character of full width.</summary>
    private static int WidthOf(string text, BodyLine line)
    {
        var width = 0;
        foreach (var c in text.AsSpan(line.Range.Start, Math.Min(line.Range.Length, MaxWidth + 1)))
            width += c < 0x2000 ? 1 : 2;
        return width;
    }

    private static bool IsFull(string text, BodyLine line, int width) => !line.IsTable && WidthOf(text, line) * 4 >= width * 3;

    private static bool BreaksOff(string text, BodyLine line) => !SentenceEnds.Contains(text[line.Range.End - 1]);

    private static bool IsContinuation(string text, BodyLine line) =>
        line.Kind == SourceBlockKind.Paragraph && (MarkerReader.Read(text, line.Range.Start, line.Range.End, true, out _) is not { } marker ||
            MarkerSurroundings.IsAmount(text, marker, line.Range.End));
}
