using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>
/// Finds quotations: what stands in “”, 「」, 『』 or "" and has at least <see cref="Shortest"/> letters and digits (shorter ones are names and
/// slogans). A quotation with …… falls into its pieces.
/// </summary>
internal static class QuotationReader
{
    /// <summary>Fewest letters and digits of a quotation.</summary>
    public const int Shortest = 10;

    private const string Opening = "“「『\"＂";
    private const string Closing = "”」』\"＂";
    private const string Stops = "。，；：、,;:.！？!? \u3000\r\n\t";
    private static readonly string[] Ellipses = ["……", "…", "......", "..."];

    /// <summary>All quotations of a text; a text without quotation marks and without <paramref name="hasCitations"/> is one quotation itself.</summary>
    public static IReadOnlyList<Quotation> ReadAll(string text, bool hasCitations)
    {
        List<Quotation> quotations = [];
        var hasMarks = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (Opening.IndexOf(text[at]) is not (>= 0 and var kind) || FindClose(text, at, kind) is not (> 0 and var close))
                continue;
            hasMarks = true;
            AddPieces(text, TextRange.Between(at + 1, close), TextRange.Between(at, close + 1), quotations);
            at = close;
        }

        if (!hasMarks && !hasCitations)
            AddPieces(text, new TextRange(0, text.Length), new TextRange(0, text.Length), quotations);
        return quotations;
    }

    private static int FindClose(string text, int open, int kind)
    {
        if (Opening[kind] == Closing[kind])
            return text.IndexOf(Closing[kind], open + 1);
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == Opening[kind] ? 1 : text[i] == Closing[kind] ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static void AddPieces(string text, TextRange range, TextRange whole, List<Quotation> quotations)
    {
        var start = range.Start;
        while (start < range.End)
        {
            var (end, next) = (range.End, range.End);
            foreach (var ellipsis in Ellipses)
            {
                if (text.AsSpan(start, range.End - start).IndexOf(ellipsis) is >= 0 and var at && start + at < end)
                    (end, next) = (start + at, start + at + ellipsis.Length);
            }

            Add(text, TextRange.Between(start, end), whole, quotations);
            start = next;
        }
    }

    private static void Add(string text, TextRange range, TextRange whole, List<Quotation> quotations)
    {
        var (start, end) = (range.Start, range.End);
        while (end > start && Stops.Contains(text[end - 1]))
            end--;
        while (start < end && Stops.Contains(text[start]))
            start++;
        var quoted = text[start..end];
        if (quoted.Count(char.IsLetterOrDigit) >= Shortest)
            quotations.Add(new Quotation(TextRange.Between(start, end), quoted, whole));
    }
}
