using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Dates as documents and pages write them: 2020年9月13日, 2020-09-18 08:56, 2020.1.17, 二〇二〇年九月十三日.</summary>
internal static partial class HeadDates
{
    private const string Pattern =
        @"(?<y>(?:19[4-9]|20\d)\d)[ ]*(?:年[ ]*(?<m>[01]?\d)[ ]*月[ ]*(?<d>[0-3]?\d)[ ]*日|(?<s>[-./])(?<m>[01]?\d)\k<s>(?<d>[0-3]?\d)(?!\d))" +
        @"|(?<cy>[一二][〇○零О0oO九一二三四五六七八]{3})[ ]*年[ ]*(?<cm>[元正一二三四五六七八九十]{1,2})[ ]*月[ ]*(?<cd>[一二三四五六七八九十廿卅]{1,3})[ ]*日";

    /// <summary>The first date of a form.</summary>
    /// <param name="form">A text in the form of <see cref="HeadScript"/>.</param>
    /// <param name="date">The date.</param>
    /// <param name="range">Where it stands in <paramref name="form"/>.</param>
    public static bool TryFind(string form, out DateOnly date, out TextRange range)
    {
        foreach (Match match in Date().Matches(form))
        {
            if (!TryRead(match, out date))
                continue;
            range = new TextRange(match.Index, match.Length);
            return true;
        }

        (date, range) = (default, default);
        return false;
    }

    /// <summary>True if a form is a date, with or without a time of day and brackets, and nothing else.</summary>
    public static bool IsDate(string form) => OnlyDate().IsMatch(form);

    /// <summary>
    /// True for a date as documents write it (2020年9月3日, 二〇二〇年九月三日) and false for one as pages do (2020年09月03日, 2020-09-03 10:15).
    /// </summary>
    public static bool IsWrittenForm(string form) => WrittenForm().IsMatch(form);

    private static bool TryRead(Match match, out DateOnly date)
    {
        var (year, month, day) = match.Groups["cy"].Success
            ? (ReadDigits(match.Groups["cy"].Value), ReadNumeral(match.Groups["cm"].Value), ReadNumeral(match.Groups["cd"].Value))
            : (Parse(match.Groups["y"]), Parse(match.Groups["m"]), Parse(match.Groups["d"]));
        var isValid = month is >= 1 and <= 12 && year is >= 1949 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isValid ? new DateOnly(year, month, day) : default;
        return isValid;
    }

    private static int Parse(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static int ReadDigits(string text) =>
        text.Aggregate(0, (value, digit) => (value * 10) + Math.Max(0, "〇一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal)));

    private static int ReadNumeral(string text)
    {
        var value = 0;
        foreach (var character in text)
        {
            value = character switch
            {
                '十' => Math.Max(value, 1) * 10,
                '廿' => 20,
                '卅' => 30,
                '元' or '正' => 1,
                _ => value + "〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal),
            };
        }

        return value;
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[(\[ ]*(?:" + Pattern + @")[ T]*(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:星期.)?[)\] ]*$")]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"^[( ]*(?:\d{4}[ ]*年[ ]*[1-9]\d?[ ]*月[ ]*[1-9]\d?[ ]*日|[一二][^\d]{3}年.*日)[) ]*$")]
    private static partial Regex WrittenForm();
}
