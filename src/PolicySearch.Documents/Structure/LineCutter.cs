using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// Cuts a line without breaks where an attached plan begins in it: signature and date of the notice, then a title that the notice
/// quoted (…认真贯彻执行。某市人民政府2021年7月21日某某方案为贯彻…).
/// </summary>
internal static partial class LineCutter
{
    private const int MinLength = 120;
    private const int MaxSignature = 80;
    private const int MaxTries = 20;

    [GeneratedRegex(@"\d{4}年\d{1,2}月\d{1,2}日(?:[（(][^（）()]{1,20}[)）])?\s*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex DateAtEnd();

    /// <summary>The lines, cut.</summary>
    public static IReadOnlyList<BodyLine> Cut(string text, List<BodyLine> lines, string title)
    {
        var quoted = new QuotedTitles(text, lines, title).Titles;
        return [.. lines.SelectMany(line => line.IsTable || line.Range.Length < MinLength ? [line] : CutLine(text, line, quoted))];
    }

    private static IEnumerable<BodyLine> CutLine(string text, BodyLine line, List<string> titles)
    {
        foreach (var title in titles)
        {
            var at = text.IndexOf(title, line.Range.Start, line.Range.Length, StringComparison.Ordinal);
            for (var tries = 0; at >= 0 && tries < MaxTries; tries++, at = text.IndexOf(title, at + 1, line.Range.End - at - 1, StringComparison.Ordinal))
            {
                if (SignatureStart(text, line.Range.Start, at) is { } signature)
                    return Pieces(text, line, [signature, at, at + title.Length]);
            }
        }

        return [line];
    }

    /// <summary>Where signature and date begin that end right before a title; null if there is no date.</summary>
    private static int? SignatureStart(string text, int start, int at)
    {
        var first = Math.Max(start, at - MaxSignature);
        var before = text[first..at];
        return DateAtEnd().IsMatch(before) ? first + before.LastIndexOf('。') + 1 : null;
    }

    private static IEnumerable<BodyLine> Pieces(string text, BodyLine line, int[] cuts)
    {
        int[] bounds = [line.Range.Start, .. cuts, line.Range.End];
        return bounds.Zip(bounds[1..])
            .Select(pair => BodyReader.Trim(text, TextRange.Between(pair.First, pair.Second)))
            .Where(range => range.Length > 0)
            .Select(range => line with { Range = range });
    }
}
