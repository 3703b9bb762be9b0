using System.Buffers;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>The number of a document on one line with its title or its body; ranges within the line.</summary>
/// <param name="Title">The title; empty if the number stands first.</param>
/// <param name="Number">The number.</param>
/// <param name="Date">The date beside the number, if any.</param>
/// <param name="End">Where the rest of the line begins.</param>
internal readonly partial record struct HeadOpening(TextRange Title, TextRange Number, TextRange? Date, int End)
{
    private const int LongestLetters = 12;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("〔[【(<{〈");

    /// <summary>Finds number and title at the beginning of a line in the form of <see cref="HeadScript"/>.</summary>
    public static HeadOpening? Find(string line)
    {
        if (!DocumentNumber.TryFindInForm(line, 0, out var number) || number.Start > TitleWords.Longest)
            return null;
        return TitleFirst(line, number) ?? NumberFirst(line, number);
    }

    /// <summary>互政办函〔2023〕223号:title; or the number with addressee and body behind it.</summary>
    private static HeadOpening? NumberFirst(string line, TextRange number)
    {
        if (line[..number.Start].Trim(' ', '(').Length > 0 || number.End == line.TrimEnd(' ', ')').Length)
            return null;
        var end = BehindNumber().Match(line, number.End) is { Success: true } match ? match.Index + match.Length : number.End;
        var rest = line[end..];
        return rest.Length <= TitleWords.Longest && TitleWords.IsComplete(rest) && !rest.Contains('。', StringComparison.Ordinal)
            ? new HeadOpening(TextRange.Between(end, line.Length), number, null, line.Length)
            : new HeadOpening(default, number, null, end);
    }

    /// <summary>国务院关于…的决定国发〔1990〕65号(一九九〇年十二月五日)…: the letters of the number begin where the title is complete.</summary>
    private static HeadOpening? TitleFirst(string line, TextRange number)
    {
        var bracket = line.AsSpan(number.Start, number.Length).IndexOfAny(Brackets);
        if (bracket < 0)
            return null;
        for (var letters = 1; letters <= Math.Min(LongestLetters, number.Start + bracket); letters++)
        {
            var start = number.Start + bracket - letters;
            var before = DateBefore().Match(line[..start]);
            var titleEnd = before.Success ? before.Index : start;
            if (!IsTitle(line[..titleEnd].TrimEnd(' ', '(')))
                continue;
            var title = new TextRange(0, line[..titleEnd].TrimEnd(' ', '(').Length);
            var behind = DateBehind().Match(line, number.End);
            var date = before.Success ? before.Groups["date"] : behind.Groups["date"];
            return new HeadOpening(
                title,
                TextRange.Between(start, number.End),
                date.Success ? new TextRange(date.Index, date.Length) : null,
                behind.Success ? behind.Index + behind.Length : number.End);
        }

        return null;
    }

    /// <summary>A title, and not a reference at whose end the number stands in brackets: 为落实《…的通知》(国发〔2018〕16号).</summary>
    private static bool IsTitle(string text) =>
        TitleWords.IsComplete(text) && !text.EndsWith('》') && !NoTitle().IsMatch(text) &&
        text.Count(sign => sign == '《') == text.Count(sign => sign == '》');

    [GeneratedRegex(@"\G[ ]*[:)]?[ ]*")]
    private static partial Regex BehindNumber();

    [GeneratedRegex(@"\G[ )]*(?:\([ ]*(?<date>[^()]{6,14}日)[ ]*\))?[ ]*")]
    private static partial Regex DateBehind();

    [GeneratedRegex(@"[ (]*(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[ ]*$")]
    private static partial Regex DateBefore();

    [GeneratedRegex("[。;；:]|^(?:为|根据|按照|依据|经|你|近年)")]
    private static partial Regex NoTitle();
}
