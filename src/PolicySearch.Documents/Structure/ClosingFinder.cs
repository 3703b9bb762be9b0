namespace PolicySearch.Documents.Structure;

/// <summary>Finds where the closing of a part begins: signature and date, remarks on publication, the list of annexes.</summary>
internal static class ClosingFinder
{
    private const int MaxListLines = 30;
    private const int MaxSignatures = 8;

    /// <summary>Index of the first line of the closing; the number of lines where there is none.</summary>
    public static int Find(string text, IReadOnlyList<BodyLine> lines)
    {
        var start = lines.Count;
        while (start > 0 && Before(text, lines, start) is var next && next < start)
            start = next;
        return start;
    }

    /// <summary>Where the closing begins if the lines from <paramref name="start"/> on belong to it: one line or one list earlier, or the same place.</summary>
    private static int Before(string text, IReadOnlyList<BodyLine> lines, int start)
    {
        var last = start - 1;
        if (lines[last].IsTable)
            return start;
        var line = LineForms.TextOf(text, lines[last]);
        if (LineForms.IsDate(line) || LineForms.IsClosingRemark(line) || LineForms.IsAnnexLabel(line) || LineForms.TryReadAnnex(line, out _, out _))
            return last;
        var isSignature = start < lines.Count && LineForms.IsShort(line) && IsSigned(text, lines, start) && !IsNumbered(text, lines[last]);
        return isSignature ? last : StartOfAnnexList(text, lines, last) ?? start;
    }

    /// <summary>True if a date follows, perhaps behind other signatures.</summary>
    private static bool IsSigned(string text, IReadOnlyList<BodyLine> lines, int i)
    {
        var limit = Math.Min(lines.Count, i + MaxSignatures);
        for (; i < limit && LineForms.TextOf(text, lines[i]) is var line && LineForms.IsShort(line); i++)
        {
            if (LineForms.IsDate(line))
                return true;
        }

        return false;
    }

    private static bool IsNumbered(string text, BodyLine line) =>
        MarkerReader.Read(text, line.Range.Start, line.Range.End, true, out _) is not null;

    /// <summary>附件：1.… and the numbered titles below it.</summary>
    private static int? StartOfAnnexList(string text, IReadOnlyList<BodyLine> lines, int last)
    {
        for (var i = last; i >= Math.Max(0, last - MaxListLines) && !lines[i].IsTable; i--)
        {
            var line = LineForms.TextOf(text, lines[i]);
            if (LineForms.TryReadAnnex(line, out _, out _) || LineForms.IsAnnexLabel(line))
                return i;
            if (!IsNumbered(text, lines[i]) || line.AsSpan().IndexOfAny("。；") >= 0)
                return null;
        }

        return null;
    }
}
