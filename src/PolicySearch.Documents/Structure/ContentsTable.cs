using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Makes one piece of a table of contents: numbered lines in a row that come again, each, as headings of the text.</summary>
internal static partial class ContentsTable
{
    private const int MinLines = 4;
    private const int MaxLength = 60;
    private const int MaxBefore = 10;
    private const int MinChapters = 5;
    private const int MaxRunTogether = 5000;

    /// <summary>The lines of a part, with those of its table of contents joined to one.</summary>
    public static IReadOnlyList<BodyLine> Join(string text, IReadOnlyList<BodyLine> lines)
    {
        lines = JoinRunTogether(text, lines);
        var first = 0;
        while (first < lines.Count && !IsEntry(text, lines[first]))
            first++;
        var end = first;
        while (end < lines.Count && IsEntry(text, lines[end]) && (end == first || BodyReader.FollowsDirectly(text, lines, end)))
            end++;
        end = EndOfFirstRun(text, lines, first, end);
        if (end - first < MinLines || CountRepeated(text, lines, first, end) * 10 < (end - first) * 7)
            return lines;
        first = WithTitle(text, lines, first);
        var contents = new BodyLine(TextRange.Between(lines[first].Range.Start, lines[end - 1].Range.End), SourceBlockKind.Paragraph, true);
        return [.. lines.Take(first), contents, .. lines.Skip(end)];
    }

    /// <summary>A table of contents that lost its line breaks: 目录, perhaps its first entry, and a line of many chapters without a sentence.</summary>
    private static IReadOnlyList<BodyLine> JoinRunTogether(string text, IReadOnlyList<BodyLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, MaxBefore); i++)
        {
            if (!IsRunTogether(text, lines[i]))
                continue;
            var first = WithTitle(text, lines, i > 0 && IsEntry(text, lines[i - 1]) && BodyReader.FollowsDirectly(text, lines, i) ? i - 1 : i);
            var contents = new BodyLine(TextRange.Between(lines[first].Range.Start, lines[i].Range.End), SourceBlockKind.Paragraph, true);
            return [.. lines.Take(first), contents, .. lines.Skip(i + 1)];
        }

        return lines;
    }

    private static int WithTitle(string text, IReadOnlyList<BodyLine> lines, int first) =>
        first > 0 && lines[first - 1].Range.Length <= MaxLength && Entry(text, lines[first - 1]) is "目录" or "目錄" && BodyReader.FollowsDirectly(text, lines, first) ? first - 1 : first;

    private static bool IsRunTogether(string text, BodyLine line) =>
        !line.IsTable && line.Range.Length is > MaxLength and < MaxRunTogether &&
        text.AsSpan(line.Range.Start, line.Range.Length).IndexOfAny('。', '；') < 0 &&
        Chapter().Count(text.AsSpan(line.Range.Start, line.Range.Length)) >= MinChapters;

    [GeneratedRegex("第[一二三四五六七八九十]{1,3}[编章节編節][\\s\u3000]", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    private static bool IsEntry(string text, BodyLine line)
    {
        if (line.IsTable || line.Range.Length > MaxLength || text.AsSpan(line.Range.Start, line.Range.Length).Contains('。'))
            return false;
        var start = CandidateScanner.SkipMarkup(text, line.Range.Start, line.Range.End);
        return start < line.Range.End && MarkerReader.Read(text, start, line.Range.End, true, out _) is not null;
    }

    /// <summary>The text's own first heading may follow directly: the run ends where its first line comes again.</summary>
    private static int EndOfFirstRun(string text, IReadOnlyList<BodyLine> lines, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (Entry(text, lines[i]) == Entry(text, lines[first]))
                return i;
        }

        return end;
    }

    private static int CountRepeated(string text, IReadOnlyList<BodyLine> lines, int first, int end)
    {
        var later = lines.Skip(end).Where(line => IsEntry(text, line)).Select(line => Entry(text, line)).ToHashSet();
        return lines.Skip(first).Take(end - first).Count(line => later.Contains(Entry(text, line)));
    }

    /// <summary>An entry without blanks, dots and the page's number at its end.</summary>
    private static string Entry(string text, BodyLine line) =>
        string.Concat(LineForms.TextOf(text, line).Where(char.IsLetterOrDigit)).TrimEnd("0123456789".ToCharArray());
}
