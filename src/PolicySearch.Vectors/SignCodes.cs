using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicySearch.Vectors;

/// <summary>
/// Codes of one bit a component: on which side of a centre it lies. They are laid out for table look-ups: a block holds 64
/// vectors, row after row; a row holds eight components of each vector in a byte of its own.
/// </summary>
/// <remarks>
/// Vector j of a block is byte 2j of each row where j is below 32, else byte 2(j − 32) + 1, so that sums of 16 bits that were
/// made from the even and from the odd bytes come out in the order of the vectors.
/// </remarks>
public static class SignCodes
{
    /// <summary>Vectors in a block.</summary>
    public const int BlockVectors = 64;

    private const int RowComponents = 8;

    /// <summary>Rows of a block: one for eight components, an even number.</summary>
    public static int Rows(int dimension) => (dimension + (2 * RowComponents) - 1) / (2 * RowComponents) * 2;

    /// <summary>Bytes of a block.</summary>
    public static int BlockBytes(int dimension) => Rows(dimension) * BlockVectors;

    /// <summary>Writes the code of one vector.</summary>
    /// <param name="codes">Its int8 codes.</param>
    /// <param name="scale">Their scale.</param>
    /// <param name="center">A component above its value here becomes 1, else 0.</param>
    /// <param name="block">The block.</param>
    /// <param name="position">The vector's place in the block, from 0.</param>
    public static void Encode(ReadOnlySpan<sbyte> codes, float scale, ReadOnlySpan<float> center, Span<byte> block, int position)
    {
        var row = ByteOf(position);
        var i = 0;
        for (; i <= codes.Length - RowComponents; i += RowComponents, row += BlockVectors)
            block[row] = Signs(codes[i..], Vector256.Create(scale), center[i..]);
        if (i < codes.Length)
            block[row] = SignsOneByOne(codes[i..], scale, center[i..]);
    }

    /// <summary>The judge of <see cref="Encode"/>: one component after the other.</summary>
    internal static void EncodeScalar(ReadOnlySpan<sbyte> codes, float scale, ReadOnlySpan<float> center, Span<byte> block, int position)
    {
        for (var i = 0; i < codes.Length; i += RowComponents)
        {
            var length = Math.Min(RowComponents, codes.Length - i);
            block[(i / RowComponents * BlockVectors) + ByteOf(position)] = SignsOneByOne(codes.Slice(i, length), scale, center.Slice(i, length));
        }
    }

    /// <summary>Where in a row a vector has its byte.</summary>
    internal static int ByteOf(int position) => position < BlockVectors / 2 ? 2 * position : (2 * position) - BlockVectors + 1;

    private static byte Signs(ReadOnlySpan<sbyte> codes, Vector256<float> scale, ReadOnlySpan<float> center)
    {
        var (low, high) = Vector128.Widen(Vector128.WidenLower(
            Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(codes))).AsSByte()));
        var values = Vector256.ConvertToSingle(Vector256.Create(low, high)) * scale;
        return (byte)Vector256.GreaterThan(values, Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(center))).ExtractMostSignificantBits();
    }

    private static byte SignsOneByOne(ReadOnlySpan<sbyte> codes, float scale, ReadOnlySpan<float> center)
    {
        var bits = 0;
        for (var i = 0; i < codes.Length; i++)
            bits |= codes[i] * scale > center[i] ? 1 << i : 0;
        return (byte)bits;
    }
}
