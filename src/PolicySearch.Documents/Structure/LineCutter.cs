using System.Text.RegularExpressions;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// Cuts a line that holds more than one: at the indents of paragraphs whose line breaks were lost, around signature and date, around
/// the title of an attached plan behind them (…认真贯彻执行。某市人民政府2021年7月21日某某方案为贯彻…), and before 附件.
/// </summary>
internal static partial class LineCutter
{
    private const int MinLength = 120;
    private const int RunTogetherLength = 800;
    private const int MaxSignature = 60;
    private const int MaxTries = 20;
    private const int MinAnnexList = 5;
    private const int MaxAnnexList = 600;

    [GeneratedRegex(@"(?<=政府|办公室|办公厅|委员会|[局厅部院署会])\s*(?<date>\d{4}年\d{1,2}月\d{1,2}日)(?![^相附（(]{0,3}[起前后，、]|\s*(?:印发|发布|公布|颁布|制定|出台|通过))(?:[（(](?:此件|本文)[^（）()]{1,20}[)）])?", RegexOptions.CultureInvariant)]
    private static partial Regex SignedDate();

    [GeneratedRegex(@"(?<=[。；）)〕\s日])(?:相关)?附件\s*(?:[:：]|[0-9一二三四五六七八九十]{1,2}(?![-0-9、和至]))|(?<=日)(?<label>附件)(?![:：0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexInside();

    [GeneratedRegex(@"(?:\d日|[（(](?:此件|本文)[^（）()]{1,20}[)）]|(?<label>附件\s*[0-9一二三四五六七八九十]{0,2}\s*[:：]?))\s*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex TitleMayFollow();

    /// <summary>（责任单位：…） with brackets inside.</summary>
    [GeneratedRegex(@"[（(〔](?:责任|牵头|主办)(?:单位|部门)[:：][^（）()〔〕]{0,200}(?:[（(][^（）()〔〕]{0,30}[）)][^（）()〔〕]{0,200}){0,8}[）)〕](?=[^\s。；，、（(〔])", RegexOptions.CultureInvariant)]
    private static partial Regex NoteInside();

    [GeneratedRegex(@"(?<=[。；）)])\s*[专專][栏欄]\s*\d{1,2}(?![\d中至、])", RegexOptions.CultureInvariant)]
    private static partial Regex BoxInside();

    /// <summary>The lines, cut.</summary>
    public static IReadOnlyList<BodyLine> Cut(string text, List<BodyLine> lines, string title)
    {
        lines = lines.ConvertAll(line => line with { IsRunTogether = IsCut(line) && line.Range.Length > RunTogetherLength });
        lines = [.. lines.SelectMany(line => IsLong(line) ? Pieces(text, line, Indents(text, line.Range)) : [line])];
        lines = [.. lines.SelectMany(line => line.IsRunTogether ? Pieces(text, line, RunTogetherRows.FindStarts(text, line.Range)) : [line])];
        lines = [.. lines.SelectMany(line => line.IsRunTogether ? Pieces(text, line, NoteEnds(text, line.Range)) : [line])];
        lines = [.. lines.SelectMany(line => IsLong(line) ? Pieces(text, line, Closings(text, line.Range)) : [line])];
        lines = [.. lines.SelectMany(line => !IsCut(line) ? [line] : Pieces(text, line, BeforeSignature(text, line.Range)))];
        var quoted = new QuotedTitles(text, lines, title).Titles;
        return [.. lines.SelectMany(line => !IsCut(line) ? [line] : Pieces(text, line, AroundTitle(text, line.Range, quoted)))];
    }

    private static bool IsLong(BodyLine line) => IsCut(line) && line.Range.Length >= MinLength;

    private static bool IsCut(BodyLine line) => !line.IsTable && !line.IsVerbatim;

    /// <summary>Two or more blanks, an ideographic one among them, are the indent of a paragraph.</summary>
    private static List<int> Indents(string text, TextRange line)
    {
        var cuts = new List<int>();
        for (var i = line.Start; i < line.End; i++)
        {
            var first = i;
            while (MarkerReader.IsBlank(text[i]))
                i++;
            if (i - first > 1 && text.AsSpan(first, i - first).Contains('\u3000') && !IsBehindOrdinal(text, line.Start, first))
                cuts.Add(i);
        }

        return cuts;
    }

    /// <summary>第三条 and blanks: they belong together.</summary>
    private static bool IsBehindOrdinal(string text, int start, int at) =>
        at > start && text[at - 1] is '条' or '條' or '章' or '节' or '節' && text.AsSpan(Math.Max(start, at - 8), Math.Min(8, at - start)).Contains('第');

    /// <summary>Behind notes of departments and before boxes (专栏2): where line breaks were lost, these end a paragraph.</summary>
    private static List<int> NoteEnds(string text, TextRange line)
    {
        var content = text.Substring(line.Start, line.Length);
        return
        [
            .. NoteInside().Matches(content).Select(match => line.Start + match.Index + match.Length)
                .Concat(BoxInside().Matches(content).Select(match => line.Start + match.Index)).Order().Distinct(),
        ];
    }

    /// <summary>Between a list of annexes and the body that signs: 附件：任务分工表广安市人民政府.</summary>
    private static List<int> BeforeSignature(string text, TextRange line)
    {
        if (line.Length > MaxAnnexList || !text.AsSpan(line.Start, line.Length).StartsWith("附件"))
            return [];
        var start = SignedBody.FindStart(text.AsSpan(line.Start, line.Length));
        return start > MinAnnexList && text[line.Start + start - 1] is not ('：' or ':') ? [line.Start + start] : [];
    }

    /// <summary>Before a signature, before and behind its date, before 附件.</summary>
    private static List<int> Closings(string text, TextRange line)
    {
        var content = text.Substring(line.Start, line.Length);
        var cuts = new SortedSet<int>();
        foreach (Match match in SignedDate().Matches(content))
        {
            var date = match.Groups["date"];
            var first = Math.Max(0, date.Index - MaxSignature);
            cuts.Add(line.Start + content.AsSpan(first, date.Index - first).LastIndexOfAny("。；）)") + first + 1);
            cuts.Add(line.Start + date.Index);
            cuts.Add(line.Start + date.Index + date.Length);
        }

        foreach (Match match in AnnexInside().Matches(content))
        {
            cuts.Add(line.Start + match.Index);
            if (match.Groups["label"].Success)
                cuts.Add(line.Start + match.Index + match.Length);
        }

        return [.. cuts];
    }

    /// <summary>Before and behind the first quoted title that a date or the label of an annex stands before.</summary>
    private static List<int> AroundTitle(string text, TextRange line, List<string> titles)
    {
        foreach (var title in titles)
        {
            var at = line.Length < title.Length ? -1 : text.IndexOf(title, line.Start, line.Length, StringComparison.Ordinal);
            for (var tries = 0; at >= 0 && tries < MaxTries; tries++)
            {
                var before = text[Math.Max(line.Start, at - MaxSignature)..at];
                // A title that was derived from the beginning of a sentence is none here.
                if (before.Length == 0 && at + title.Length < line.End && text[at + title.Length] is '，' or '、' or '。' or '；' or '：' or ',')
                    return [];
                if (before.Length == 0)
                    return [at + title.Length];
                if (TitleMayFollow().Match(before) is { Success: true } match)
                    return [match.Groups["label"].Success ? at - before.Length + match.Groups["label"].Index : at, at + title.Length];
                at = text.IndexOf(title, at + 1, line.End - at - 1, StringComparison.Ordinal);
            }
        }

        return [];
    }

    private static IEnumerable<BodyLine> Pieces(string text, BodyLine line, List<int> cuts)
    {
        if (cuts.Count == 0)
            return [line];
        int[] bounds = [line.Range.Start, .. cuts, line.Range.End];
        return bounds.Zip(bounds[1..])
            .Select(pair => BodyReader.Trim(text, TextRange.Between(pair.First, pair.Second)))
            .Where(range => range.Length > 0)
            .Select(range => line with { Range = range });
    }
}
