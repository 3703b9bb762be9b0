using System.Text;

namespace PolicySearch.Documents.Structure;

/// <summary>Numbers from 1 to 9,999 in Chinese numerals, as markers use them.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "十百千";
    private const string OtherDigits = "〇○壹贰叁肆伍陆柒捌玖两兩貳參肆陸";
    private const string OtherDigitValues = "00123456789222346";

    /// <summary>True for a character that may stand in a numeral.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0;

    /// <summary>Reads the longest run of numerals at the start of a text.</summary>
    /// <returns>Length of the run, 0 if it is no number that can be read (二〇一二 is none).</returns>
    public static int Read(ReadOnlySpan<char> text, out int value)
    {
        var length = 0;
        while (length < text.Length && length < 9 && IsNumeral(text[length]))
            length++;
        value = length <= 8 ? Evaluate(text[..length]) : 0;
        return value > 0 ? length : 0;
    }

    /// <summary>The number in the form of markers: 12 gives 十二, 110 gives 一百一十.</summary>
    public static string Write(int value)
    {
        var text = new StringBuilder();
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / unit % 10;
            if (digit != 0)
                text.Append(unit == 10 && digit == 1 && text.Length == 0 ? "" : Digits[digit]).Append(name);
            else if (text.Length > 0 && text[^1] != Digits[0] && value % unit != 0)
                text.Append(Digits[0]);
        }

        return text.ToString();
    }

    private static int Evaluate(ReadOnlySpan<char> numeral)
    {
        var (total, digit, lastUnit) = (0, -1, int.MaxValue);
        foreach (var c in numeral)
        {
            if (UnitOf(c) is var unit and > 0)
            {
                if (unit >= lastUnit || digit == 0)
                    return 0;
                total += (digit < 0 ? 1 : digit) * unit;
                (digit, lastUnit) = (-1, unit);
            }
            else if (digit > 0)
            {
                return 0;
            }
            else
            {
                digit = DigitOf(c);
            }
        }

        return total + Math.Max(digit, 0);
    }

    private static int DigitOf(char c)
    {
        var index = Digits.IndexOf(c);
        if (index >= 0)
            return index;
        index = OtherDigits.IndexOf(c);
        return index >= 0 ? OtherDigitValues[index] - '0' : -1;
    }

    private static int UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };
}
