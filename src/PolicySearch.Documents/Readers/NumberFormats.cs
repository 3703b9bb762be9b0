using System.Globalization;
using System.Text;

namespace PolicySearch.Documents.Readers;

/// <summary>Numbers as automatic numbering writes them.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private static readonly string[] LegalDigits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

    /// <summary>12.</summary>
    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A to Z, then AA, BB …</summary>
    public static string Letters(int number) =>
        number < 1 ? Decimal(number) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>XII.</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Decimal(number);
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ];
        var result = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                result.Append(sign);
        }

        return result.ToString();
    }

    /// <summary>十二, 一百零二 (up to 9999).</summary>
    public static string Chinese(int number)
    {
        if (number is < 1 or > 9999)
            return Decimal(number);
        string[] units = ["", "十", "百", "千"];
        var result = new StringBuilder();
        var digits = Decimal(number);
        var zeroPending = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if (digit == 0)
            {
                zeroPending = result.Length > 0;
                continue;
            }

            if (zeroPending)
                result.Append('零');
            zeroPending = false;
            if (!(number is >= 10 and < 20 && i == 0))
                result.Append(Digits[digit]);
            result.Append(units[digits.Length - 1 - i]);
        }

        return result.ToString();
    }

    /// <summary>一二 for 12: digit by digit.</summary>
    public static string ChineseDigits(int number) => string.Concat(Decimal(number).Select(digit => Digits[digit - '0']));

    /// <summary>壹, 贰 … for small numbers, digit by digit.</summary>
    public static string ChineseLegal(int number) => string.Concat(Decimal(number).Select(digit => LegalDigits[digit - '0']));

    /// <summary>① to ⑳; plain digits beyond.</summary>
    public static string Circled(int number) => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : Decimal(number);

    /// <summary>Digits of full width.</summary>
    public static string FullWidth(int number) => string.Concat(Decimal(number).Select(digit => (char)(digit - '0' + '０')));
}
