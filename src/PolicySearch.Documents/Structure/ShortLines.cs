using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Joins lines that say nothing alone: the names of the columns of a table that lost its cells, and long lists of short lines (names of members).</summary>
internal static class ShortLines
{
    private const int MaxLength = 40;
    private const int MaxHeadLength = 12;
    private const int MaxHeads = 10;
    private const int MinList = 6;
    private const int MinTitle = 8;

    /// <summary>The lines, with such runs joined to one line each.</summary>
    public static List<BodyLine> Join(string text, List<BodyLine> lines)
    {
        var joined = new List<BodyLine>(lines.Count);
        var listEnd = 0;
        for (var i = 0; i < lines.Count;)
        {
            // Each run of short lines is looked for once, however many of its lines are passed over.
            listEnd = i < listEnd ? listEnd : EndOfRun(text, lines, i);
            var end = Math.Max(EndOfHead(text, lines, i), IsList(text, lines, i, listEnd) ? listEnd : i);
            joined.Add(end > i + 1
                ? new BodyLine(TextRange.Between(lines[i].Range.Start, lines[end - 1].Range.End), SourceBlockKind.Paragraph, IsVerbatim: true)
                : lines[i]);
            i = Math.Max(end, i + 1);
        }

        return joined;
    }

    /// <summary>序号, 指标, 预期值 … on a line each, before the line of the first row's number.</summary>
    private static int EndOfHead(string text, List<BodyLine> lines, int first)
    {
        if (lines[first].IsTable || Compact(text, lines[first]) is not ("序号" or "編號" or "编号" or "序號"))
            return first;
        for (var i = first + 1; i < Math.Min(lines.Count, first + MaxHeads); i++)
        {
            var cell = Compact(text, lines[i]);
            if (cell == "1")
                return i;
            if (lines[i].IsTable || !BodyReader.FollowsDirectly(text, lines, i) || cell.Length > MaxHeadLength)
                return first;
        }

        return first;
    }

    private static int EndOfRun(string text, List<BodyLine> lines, int first)
    {
        var end = first;
        while (end < lines.Count && IsListLine(text, lines[end]) && (end == first || BodyReader.FollowsDirectly(text, lines, end)))
            end++;
        return end;
    }

    /// <summary>True for a long run that neither begins with a title nor ends in the date of a signature.</summary>
    private static bool IsList(string text, List<BodyLine> lines, int first, int end) =>
        end - first >= MinList && !IsTitle(text, lines[first]) && (end == lines.Count || !LineForms.IsDate(LineForms.TextOf(text, lines[end])));

    private static bool IsTitle(string text, BodyLine line) =>
        line.Range.Length >= MinTitle && LineForms.EndsLikeTitle(LineForms.TextOf(text, line));

    private static bool IsListLine(string text, BodyLine line)
    {
        if (line.Kind != SourceBlockKind.Paragraph || line.Range.Length > MaxLength)
            return false;
        var content = LineForms.TextOf(text, line);
        return content[^1] is not ('。' or '；' or ';' or '：' or ':' or '！' or '？' or '?') && !content.Contains('。', StringComparison.Ordinal) &&
            !LineForms.IsDate(content) && !LineForms.IsClosingRemark(content) && !content.StartsWith('附') && MarkerReader.Read(text, line.Range.Start, line.Range.End, true, out _) is null;
    }

    private static string Compact(string text, BodyLine line) =>
        line.Range.Length > MaxLength ? "" : string.Concat(LineForms.TextOf(text, line).Where(c => !BodyReader.IsSpace(c)));
}
