using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Structure;

namespace PolicySearch.Documents.Citations;

/// <summary>
/// Reads places as people write them: 第十二条, 第12条第2款第（一）项, 三、（三）1., 三（三）1, (三) 1、第2段.
/// Every place that <see cref="CitationFormatter"/> writes is read whole.
/// </summary>
public static partial class PlaceReader
{
    private const int MaxSteps = 12;

    /// <summary>Reads the place at an offset; none where there is none.</summary>
    /// <param name="text">A text.</param>
    /// <param name="at">Where the place would begin, blanks allowed.</param>
    public static CitedPlace Read(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<PlaceStep> steps = [];
        var (start, end) = (at, at);
        while (steps.Count < MaxSteps && ReadStep(text, SkipBetween(text, end, steps.Count)) is { } step)
        {
            if (step.Step.Unit == PlaceUnit.Article && steps.Exists(known => known.Unit == PlaceUnit.Article))
                break;
            if (steps.Count == 0)
                start = step.Start;
            steps.Add(step.Step);
            end = step.End;
        }

        return steps.Count == 0 ? CitedPlace.None : new CitedPlace(steps, TextRange.Between(start, end));
    }

    /// <summary>The step of a marker as it stands in a document (第二章); null for what is no marker.</summary>
    public static PlaceStep? OfMarker(string marker)
    {
        ArgumentNullException.ThrowIfNull(marker);
        return marker.Length > 0 && ReadMarker(marker, 0) is { } read ? read.Step : null;
    }

    private static (PlaceStep Step, int Start, int End)? ReadStep(string text, int at) => at >= text.Length
        ? null
        : ReadWord(text, at) ?? ReadOrdinal(text, at) ?? ReadDecimal(text, at) ?? ReadMarker(text, at) ?? ReadBare(text, at);

    /// <summary>序言, 结尾, 表1第2行, 表1表头.</summary>
    private static (PlaceStep, int, int)? ReadWord(string text, int at)
    {
        var match = Word().Match(text, at);
        if (!match.Success)
            return null;
        var (table, row) = (NumberOf(match.Groups["table"].ValueSpan), NumberOf(match.Groups["row"].ValueSpan));
        var unit = match.ValueSpan[0] switch { '序' or '前' => PlaceUnit.Preamble, '结' or '結' => PlaceUnit.Closing, _ => PlaceUnit.TableRow };
        return (new PlaceStep(unit, row, table, match.Value), at, at + match.Length);
    }

    /// <summary>第二款, 第2段, 第（一）项, 第1目, 第三部分, 第2点; 36条 without 第.</summary>
    private static (PlaceStep, int, int)? ReadOrdinal(string text, int at)
    {
        var match = Ordinal().Match(text, at);
        var number = match.Success ? NumberOf(match.Groups["number"].ValueSpan) : 0;
        if (number == 0)
            return null;
        var unit = match.Groups["unit"].ValueSpan[0] switch
        {
            '条' or '條' => PlaceUnit.Article,
            '款' or '段' => PlaceUnit.Paragraph,
            '项' or '項' => PlaceUnit.BracketedEnumeration,
            '目' => PlaceUnit.Number,
            _ => PlaceUnit.Any,
        };
        return (new PlaceStep(unit, number, NumberOf(match.Groups["sub"].ValueSpan), match.Value), at, at + match.Length);
    }

    private static (PlaceStep, int, int)? ReadDecimal(string text, int at)
    {
        var match = Decimal().Match(text, at);
        return match.Success
            ? (new PlaceStep(PlaceUnit.Decimal, NumberOf(match.Groups["last"].ValueSpan), 0, HalfWidth(match.Value)), at, at + match.Length)
            : null;
    }

    private static (PlaceStep Step, int Start, int End)? ReadMarker(string text, int at)
    {
        if (MarkerReader.Read(text, at, text.Length, atLineStart: false, out _) is not { } marker)
            return null;
        var unit = marker.Family switch
        {
            MarkerFamily.Division => PlaceUnit.Division,
            MarkerFamily.Chapter => PlaceUnit.Chapter,
            MarkerFamily.Section => PlaceUnit.Section,
            MarkerFamily.Article => PlaceUnit.Article,
            MarkerFamily.Enumeration => PlaceUnit.Enumeration,
            MarkerFamily.BracketedEnumeration => PlaceUnit.BracketedEnumeration,
            MarkerFamily.BracketedNumber => PlaceUnit.BracketedNumber,
            MarkerFamily.HalfBracketedNumber => PlaceUnit.HalfBracketedNumber,
            MarkerFamily.Circled => PlaceUnit.Circled,
            _ => PlaceUnit.Number,
        };
        return (new PlaceStep(unit, marker.Value, marker.Sub, text.Substring(at, marker.Range.Length)), at, marker.Range.End);
    }

    /// <summary>A number by itself: 12 or 十二, also before a bracket (三（三）1).</summary>
    private static (PlaceStep, int, int)? ReadBare(string text, int at)
    {
        var match = Bare().Match(text, at);
        var number = match.Success ? NumberOf(match.ValueSpan) : 0;
        return number == 0 ? null : (new PlaceStep(PlaceUnit.Any, number, 0, match.Value), at, at + match.Length);
    }

    /// <summary>Blanks, and one word that may stand between steps: 第三条的第二款, 第三条中第（一）项.</summary>
    private static int SkipBetween(string text, int at, int steps)
    {
        at = SkipBlanks(text, at);
        return steps > 0 && at < text.Length && text[at] is '的' or '中' or '之' ? SkipBlanks(text, at + 1) : at;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && MarkerReader.IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Value of digits or numerals, 0 where they are none.</summary>
    internal static int NumberOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return 0;
        if (!MarkerReader.IsDigit(text[0]))
            return ChineseNumeral.Read(text, out var value) == text.Length ? value : 0;
        return int.TryParse(HalfWidth(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>The first number in a text (附件2, 附件二); 0 where there is none.</summary>
    public static int NumberIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FirstNumber().Match(text) is { Success: true } match ? NumberOf(match.ValueSpan) : 0;
    }

    private static string HalfWidth(ReadOnlySpan<char> text)
    {
        Span<char> half = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            half[i] = text[i] is >= '！' and <= '～' ? (char)(text[i] - 0xfee0) : text[i];
        return half.ToString();
    }

    private const string Numeral = "(?:[0-9０-９]{1,3}|[零〇○一二三四五六七八九十百千两兩]{1,8})";

    [GeneratedRegex(@"\G(?:(?:序言|前言|结尾|結尾)|表(?<table>[0-9０-９]{1,3})(?:第(?<row>[0-9０-９]{1,4})行|表头))")]
    private static partial Regex Word();

    [GeneratedRegex($@"\G(?:第[ \u3000]*[（(]?[ \u3000]*(?<number>{Numeral})[ \u3000]*[）)]?[ \u3000]*(?<unit>款|段|项|項|目|点|點|部分)|(?<number>{Numeral})(?<unit>条|條)(?!件|例)(?:之(?<sub>[一二三四五六七八九十]{{1,3}}))?)")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})*[.．](?<last>[0-9０-９]{1,3})(?![0-9０-９])")]
    private static partial Regex Decimal();

    [GeneratedRegex(Numeral)]
    private static partial Regex FirstNumber();

    [GeneratedRegex($@"\G{Numeral}(?=[（(]|$|[ \t\u3000]*(?:$|[\r\n，,。；;：:）)”“」』""]))")]
    private static partial Regex Bare();
}
