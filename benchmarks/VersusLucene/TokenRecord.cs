using System.Globalization;

namespace VersusLucene;

/// <summary>One token, as either side gives it.</summary>
internal sealed record TokenRecord(string Term, int Start, int End, int Increment)
{
    /// <summary>Reads the line of a text in the answer to the command <c>dump</c>.</summary>
    public static List<TokenRecord> ReadLine(string line) => [.. line.Split('\t').Skip(1).Select(Read)];

    private static TokenRecord Read(string token)
    {
        var parts = token.Split(',');
        int Number(int part) => int.Parse(parts[part], CultureInfo.InvariantCulture);
        return new TokenRecord(string.Concat(parts[3].Chunk(4).Select(ToUnit)), Number(0), Number(1), Number(2));
    }

    private static char ToUnit(char[] digits) => (char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
