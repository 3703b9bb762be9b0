using System.Numerics;

namespace PolicySearch.Engine.Segments;

/// <summary>
/// Lengths in one byte with four significant bits, Lucene's org.apache.lucene.util.SmallFloat (byte4): exact up to 40,
/// never reversing the order of two lengths.
/// </summary>
internal static class SmallFloat
{
    private const int ExactBelow = 24; // 255 − code(int.MaxValue): codes left over are used to keep small lengths exact.

    public static byte Encode(int length) =>
        length < ExactBelow ? (byte)length : (byte)(ExactBelow + EncodeFloating(length - ExactBelow));

    public static int Decode(byte code) =>
        code < ExactBelow ? code : ExactBelow + (int)DecodeFloating(code - ExactBelow);

    private static int EncodeFloating(int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4)
            return value;
        var shift = bits - 4;
        return ((value >>> shift) & 7) | ((shift + 1) << 3);
    }

    private static long DecodeFloating(int code)
    {
        var mantissa = code & 7;
        var shift = (code >>> 3) - 1;
        return shift < 0 ? mantissa : (mantissa | 8L) << shift;
    }
}
