namespace PolicySearch.Documents.Structure;

/// <summary>Finds all that looks like a marker, in the order of the text.</summary>
internal static class CandidateScanner
{
    private const int MaxTitleLength = 120;
    private const int MaxBracketLength = 200;

    /// <summary>Scans lines; rows of tables and tables of contents have no markers.</summary>
    public static List<MarkerCandidate> Scan(string text, IReadOnlyList<BodyLine> lines)
    {
        var candidates = new List<MarkerCandidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTable && !lines[i].IsVerbatim)
                ScanLine(text, lines[i], i, candidates);
        }

        return candidates;
    }

    /// <summary>Start of the text of a line behind the signs of Markdown (#, **, &gt;) that may stand before a marker.</summary>
    public static int SkipMarkup(string text, int start, int end)
    {
        while (start < end && (text[start] is '#' or '*' or '>' || MarkerReader.IsBlank(text[start])))
            start++;
        return start;
    }

    private static void ScanLine(string text, BodyLine line, int index, List<MarkerCandidate> candidates)
    {
        var end = line.Range.End;
        var start = SkipMarkup(text, line.Range.Start, end);
        for (var at = start; at < end; at++)
        {
            if (IsInsideNumber(text, at, start))
                continue;
            if (MarkerReader.Read(text, at, end, at == start, out var alternative) is { } marker)
            {
                candidates.Add(new MarkerCandidate(marker, alternative, index, at == start));
                at = (alternative ?? marker).Range.End - 1;
            }
            else
            {
                at = SkipEnclosed(text, at, end);
            }
        }
    }

    private static bool IsInsideNumber(string text, int at, int lineStart) =>
        at > lineStart && IsNumeric(text[at]) && (IsNumeric(text[at - 1]) || char.IsAsciiLetter(text[at - 1]) ||
            (text[at - 1] is '.' or '．' && at - 1 > lineStart && MarkerReader.IsDigit(text[at - 2])));

    private static bool IsNumeric(char c) => MarkerReader.IsDigit(c) || ChineseNumeral.IsNumeral(c);

    /// <summary>Titles in 《》 and remarks in brackets are passed over: their numbers open nothing.</summary>
    private static int SkipEnclosed(string text, int at, int end) => text[at] switch
    {
        '《' => Find(text, '》', '》', at, Math.Min(end, at + MaxTitleLength)),
        '（' or '(' => Find(text, '）', ')', at, Math.Min(end, at + MaxBracketLength)),
        '〔' => Find(text, '〕', '〕', at, Math.Min(end, at + MaxBracketLength)),
        _ => at,
    };

    private static int Find(string text, char close, char otherClose, int at, int limit)
    {
        var length = text.AsSpan(at, limit - at).IndexOfAny(close, otherClose);
        return length < 0 ? at : at + length;
    }
}
