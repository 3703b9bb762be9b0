using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Recognises markers by their form alone; whether one is meant is decided by the numbering around it.</summary>
internal static class MarkerReader
{
    private const int MaxNumber = 999;
    private const string OrdinalUnits = "编編章节節条條";

    /// <summary>Reads a marker that begins at an offset.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="atLineStart">True if nothing but blanks stands before it; only there a number may go without punctuation.</param>
    /// <param name="alternative">Another reading of the same characters, if there is one (11.121人才 as 11.121 and as 11.).</param>
    public static Marker? Read(string text, int at, int end, bool atLineStart, out Marker? alternative)
    {
        alternative = null;
        var line = text.AsSpan(at, end - at);
        return line[0] switch
        {
            '第' => ReadOrdinal(line, at),
            '（' or '(' or '〔' => ReadBracketed(line, at),
            >= '\u2460' and <= '\u249b' or >= '\u3220' and <= '\u3229' => ReadEnclosed(line[0], at),
            _ when IsDigit(line[0]) => ReadNumber(line, at, atLineStart, out alternative),
            _ when ChineseNumeral.IsNumeral(line[0]) => ReadEnumeration(line, at),
            _ => null,
        };
    }

    /// <summary>True for a digit of half or full width.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>True for blanks within a line, the ideographic one included.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0' or (>= '\u2000' and <= '\u200b') or '\u202f' or '\ufeff';

    private static Marker? ReadOrdinal(ReadOnlySpan<char> line, int at)
    {
        var start = SkipBlanks(line, 1);
        var length = ReadNumeral(line[start..], out var value);
        var i = SkipBlanks(line, start + length);
        if (length == 0 || i >= line.Length || start > 3 || i > start + length + 2)
            return null;
        var (family, unitLength) = FamilyOfUnit(line[i..]);
        if (unitLength == 0)
            return null;
        i += unitLength;
        var sub = family == MarkerFamily.Article ? ReadSub(line, ref i) : 0;
        return new Marker(family, value, new TextRange(at, i), sub);
    }

    private static int ReadSub(ReadOnlySpan<char> line, ref int i)
    {
        if (i + 1 >= line.Length || line[i] != '之')
            return 0;
        var length = ChineseNumeral.Read(line[(i + 1)..], out var sub);
        i += length == 0 ? 0 : length + 1;
        return length == 0 ? 0 : sub;
    }

    private static (MarkerFamily Family, int Length) FamilyOfUnit(ReadOnlySpan<char> unit)
    {
        if (unit.StartsWith("部分") || unit.StartsWith("分编") || unit.StartsWith("分編"))
            return (MarkerFamily.Division, 2);
        return OrdinalUnits.IndexOf(unit[0]) switch
        {
            0 or 1 => (MarkerFamily.Division, 1),
            2 => (MarkerFamily.Chapter, 1),
            3 or 4 => (MarkerFamily.Section, 1),
            5 or 6 => (MarkerFamily.Article, 1),
            _ => (default, 0),
        };
    }

    private static Marker? ReadBracketed(ReadOnlySpan<char> line, int at)
    {
        var start = SkipBlanks(line, 1);
        var length = ReadNumeral(line[start..], out var value);
        var i = SkipBlanks(line, start + length);
        if (length == 0 || i >= line.Length || line[i] is not ('）' or ')' or '〕'))
            return null;
        var family = IsDigit(line[start]) ? MarkerFamily.BracketedNumber : MarkerFamily.BracketedEnumeration;
        i++;
        if (i < line.Length && line[i] is '、' or '.' or '．')
            i++;
        return new Marker(family, value, new TextRange(at, i));
    }

    private static Marker? ReadEnclosed(char c, int at)
    {
        var range = new TextRange(at, 1);
        return c switch
        {
            <= '\u2473' => new Marker(MarkerFamily.Circled, c - '\u245f', range),
            <= '\u2487' => new Marker(MarkerFamily.BracketedNumber, c - '\u2473', range),
            <= '\u249b' => new Marker(MarkerFamily.NumberStop, c - '\u2487', range),
            _ => new Marker(MarkerFamily.BracketedEnumeration, c - '\u321f', range),
        };
    }

    private static Marker? ReadEnumeration(ReadOnlySpan<char> line, int at)
    {
        var length = ChineseNumeral.Read(line, out var value);
        if (length == 0)
            return null;
        var i = SkipBlanks(line, length);
        return i < line.Length && line[i] is '、' or '.' or '．'
            ? new Marker(MarkerFamily.Enumeration, value, new TextRange(at, i + 1))
            : null;
    }

    private static Marker? ReadNumber(ReadOnlySpan<char> line, int at, bool atLineStart, out Marker? alternative)
    {
        alternative = null;
        var length = ReadNumeral(line, out var value);
        if (length == 0)
            return null;
        var decimals = atLineStart ? ReadDecimal(line, at) : null;
        var i = SkipBlanks(line, length);
        var family = i < line.Length ? FamilyOfStop(line[i]) : null;
        Marker? number = family is { } found ? new Marker(found, value, new TextRange(at, i + 1)) : null;
        alternative = decimals is null ? null : number;
        return decimals ?? number;
    }

    private static MarkerFamily? FamilyOfStop(char c) => c switch
    {
        '.' or '．' => MarkerFamily.NumberStop,
        '、' => MarkerFamily.NumberComma,
        '）' or ')' => MarkerFamily.HalfBracketedNumber,
        _ => null,
    };

    /// <summary>1.2.1 before a blank or a Chinese character, or a number alone before a blank or the line's end.</summary>
    private static Marker? ReadDecimal(ReadOnlySpan<char> line, int at)
    {
        var (depth, parent, value, i) = (0, 0, 0, 0);
        while (ReadNumeral(line[i..], out var component) is var length and > 0 && depth < 5)
        {
            (depth, parent, value, i) = (depth + 1, value, component, i + length);
            if (i + 1 >= line.Length || line[i] is not ('.' or '．') || !IsDigit(line[i + 1]))
                break;
            i++;
        }

        var behind = i < line.Length ? line[i] : ' ';
        var isClosed = IsBlank(behind) || (depth > 1 && char.IsLetter(behind) && !char.IsAscii(behind));
        return depth > 0 && value > 0 && isClosed
            ? new Marker(MarkerFamily.Decimal, value, new TextRange(at, i), 0, depth, parent)
            : null;
    }

    /// <summary>Reads digits or Chinese numerals up to 999.</summary>
    private static int ReadNumeral(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty)
            return 0;
        if (!IsDigit(text[0]))
            return ChineseNumeral.Read(text, out value);
        var length = 0;
        while (length < text.Length && IsDigit(text[length]))
        {
            if (length == 3)
                return 0;
            value = (value * 10) + (text[length++] & 0xf);
        }

        return value is > 0 and <= MaxNumber ? length : 0;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && IsBlank(line[i]))
            i++;
        return i;
    }
}
