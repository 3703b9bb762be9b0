using System.Numerics;

namespace LexiconBuilder;

/// <summary>
/// The natural logarithm, correctly rounded, so that the costs in the data file are the same wherever it is made.
/// The mathematical libraries of different systems differ in the last bit now and then, which decides between paths of equal cost.
/// </summary>
internal static class PreciseLogarithm
{
    private const int FractionBits = 160;

    private static readonly BigInteger One = BigInteger.One << FractionBits;
    private static readonly BigInteger LogarithmOfTwo = TwiceArtanh(One / 3);

    /// <param name="value">A positive, normal number.</param>
    public static double Log(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = new BigInteger((bits & 0xfffffffffffff) | 0x10000000000000) << (FractionBits - 52);
        var logarithm = TwiceArtanh(((mantissa - One) << FractionBits) / (mantissa + One)) + (exponent * LogarithmOfTwo);
        return RoundToDouble(logarithm);
    }

    /// <summary>2 artanh(z) = 2 (z + z³/3 + z⁵/5 + …), which is ln((1 + z) / (1 − z)).</summary>
    private static BigInteger TwiceArtanh(BigInteger z)
    {
        var square = z * z >> FractionBits;
        var sum = BigInteger.Zero;
        for (var (power, divisor) = (z, 1); !power.IsZero && power != -1; power = power * square >> FractionBits, divisor += 2)
            sum += power / divisor;
        return 2 * sum;
    }

    private static double RoundToDouble(BigInteger fixedPoint)
    {
        var magnitude = BigInteger.Abs(fixedPoint);
        var drop = (int)magnitude.GetBitLength() - 53;
        var rounded = drop > 0 ? (magnitude + (BigInteger.One << (drop - 1))) >> drop : magnitude;
        return fixedPoint.Sign * Math.ScaleB((double)rounded, Math.Max(drop, 0) - FractionBits);
    }
}
