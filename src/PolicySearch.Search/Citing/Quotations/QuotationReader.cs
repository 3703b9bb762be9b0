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
        var end = 0;
        foreach (var whole in Marked(text).OrderBy(range => range.Start))
        {
            if (whole.Start < end)
                continue;
            AddPieces(text, TextRange.Between(whole.Start + 1, whole.End - 1), whole, quotations);
            end = whole.End;
        }

        if (end == 0 && !hasCitations)
            AddPieces(text, new TextRange(0, text.Length), new TextRange(0, text.Length), quotations);
        return quotations;
    }

    /// <summary>Pairs of marks with what stands between them; a mark without its partner is an ordinary character.</summary>
    private static List<TextRange> Marked(string text)
    {
        List<TextRange> pairs = [];
        var open = Opening.Select(_ => new Stack<int>()).ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            var (opens, closes) = (Opening.IndexOf(text[i]), Closing.IndexOf(text[i]));
            if (closes >= 0 && open[closes].TryPop(out var start))
                pairs.Add(TextRange.Between(start, i + 1));
            else if (opens >= 0)
                open[opens].Push(i);
        }

        return pairs;
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
