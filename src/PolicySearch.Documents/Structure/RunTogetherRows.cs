using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// Finds the rows of a table in a text without line breaks: behind the names of its columns (序号工作任务责任单位…) the rows are
/// numbered 1, 2, 3 without a stop.
/// </summary>
internal static partial class RunTogetherRows
{
    private const int MinRows = 3;
    private const int MinLength = 8;
    private const int MaxLength = 1200;

    /// <summary>Where the head and each row of its tables begin in a stretch of text.</summary>
    public static List<int> FindStarts(string text, TextRange line)
    {
        var starts = new List<int>();
        var content = text.AsSpan(line.Start, line.Length);
        foreach (var head in Head().EnumerateMatches(content))
        {
            if (starts.Count > 0 && line.Start + head.Index < starts[^1])
                continue;
            var rows = Rows(content, head.Index + head.Length);
            if (rows.Count < MinRows)
                continue;
            starts.Add(line.Start + head.Index);
            starts.AddRange(rows.Select(row => line.Start + row));
        }

        return starts;
    }

    private static List<int> Rows(ReadOnlySpan<char> text, int from)
    {
        var rows = new List<int>();
        for (var number = 1; number < 200 && Next(text, number, from) is var row and >= 0; number++)
        {
            rows.Add(row);
            from = row + MinLength;
        }

        return rows;
    }

    private static int Next(ReadOnlySpan<char> text, int number, int from)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var limit = Math.Min(text.Length, from + MaxLength);
        for (var at = from; at < limit; at++)
        {
            var found = text[at..limit].IndexOf(digits);
            if (found < 0)
                return -1;
            at += found;
            if (IsRowNumber(text, at, at + digits.Length))
                return at;
        }

        return -1;
    }

    private static bool IsRowNumber(ReadOnlySpan<char> text, int start, int end) =>
        end < text.Length && !char.IsAscii(text[end]) && !Measure().IsMatch(text[end..Math.Min(text.Length, end + 2)]) &&
        start > 0 && !char.IsAsciiLetterOrDigit(text[start - 1]) && text[start - 1] is not ('.' or '．' or '第' or '-' or '—' or '－' or '（' or '(' or '约' or '於' or '于' or '达' or '到' or '每');

    [GeneratedRegex("序\\s*[号號](?=[^。；0-9]{0,60}(?:[单單]\\s*位|部\\s*[门門]|[内內]\\s*容|任\\s*[务務]|事\\s*[项項]|措\\s*施|[时時]\\s*[间間限]|[进進]\\s*度|[备備]\\s*注|[项項]\\s*目|名\\s*[称稱]))[^。；0-9]{2,60}")]
    private static partial Regex Head();

    /// <summary>What behind a number makes it an amount, a date or a marker, unless the word goes on (3个 but not 3个人信息).</summary>
    [GeneratedRegex("^(?:[年月日时時万亿萬億元倍名张張所次级級类類度季号號期天周岁歲层層位楼至和及辆輛座％、．，）：—]|[个個](?!人)|[项項](?!目)|人(?![才社民力员員事])|家(?!庭)|分(?![类類级級步])|[户戶](?!籍)|台(?![账賬])|[条條](?!件)|种(?![植业業])|[处處](?![理置罚罰])|[公平][里斤顷頃分方米]|米|吨|百(?!姓)|千|[亩畝]|以[上下内內外前后後])", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
