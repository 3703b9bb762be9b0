using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors;

/// <summary>
/// Dot products of a 16-bit query with 8-bit codes, exact in 32 bits. Every kernel gives the same number as
/// <see cref="Scalar"/>: integer addition does not depend on the order.
/// </summary>
/// <remarks>
/// Codes are widened to 16 bits and multiplied in pairs (VPMADDWD), which cannot overflow, unlike VPMADDUBSW. Reading
/// the codes is what takes the time in a scan, so that the narrower VNNI products would gain nothing here.
/// </remarks>
public static class DotProduct
{
    /// <summary>The dot product by the widest kernel of this machine.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static int Compute(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        if (query.Length != codes.Length)
            throw new ArgumentException("Query and codes have different lengths.", nameof(codes));
        if (Avx512BW.IsSupported)
            return Wide512(query, codes);
        if (Avx2.IsSupported)
            return Wide256(query, codes);
        return Vector128.IsHardwareAccelerated ? Wide128(query, codes) : Scalar(query, codes);
    }

    /// <summary>The dot products with vectors that stand side by side.</summary>
    /// <param name="query">The query.</param>
    /// <param name="codes">As many vectors as there are <paramref name="products"/>, each as long as the query.</param>
    /// <param name="products">Receives a product for each.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Compute(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        if ((long)products.Length * query.Length != codes.Length)
            throw new ArgumentException("The codes are not those of as many vectors as there are products.", nameof(codes));
        var first = Avx512BW.IsSupported ? DotProductRows.Compute(query, codes, products) : 0;
        for (var i = first; i < products.Length; i++)
            products[i] = Compute(query, codes.Slice(i * query.Length, query.Length));
    }

    /// <summary>The judge: one product after the other.</summary>
    public static int Scalar(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        var sum = 0;
        for (var i = 0; i < codes.Length; i++)
            sum += query[i] * codes[i];
        return sum;
    }

    internal static int Wide512(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var c = ref MemoryMarshal.GetReference(codes);
        var even = Vector512<int>.Zero;
        var odd = Vector512<int>.Zero;
        var i = 0;
        for (; i <= codes.Length - 64; i += 64)
        {
            even += Products512(ref q, ref c, i);
            odd += Products512(ref q, ref c, i + 32);
        }

        for (; i <= codes.Length - 32; i += 32)
            even += Products512(ref q, ref c, i);
        return Vector512.Sum(even + odd) + Scalar(query[i..], codes[i..]);
    }

    internal static int Wide256(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var c = ref MemoryMarshal.GetReference(codes);
        var even = Vector256<int>.Zero;
        var odd = Vector256<int>.Zero;
        var i = 0;
        for (; i <= codes.Length - 32; i += 32)
        {
            even += Products256(ref q, ref c, i);
            odd += Products256(ref q, ref c, i + 16);
        }

        for (; i <= codes.Length - 16; i += 16)
            even += Products256(ref q, ref c, i);
        return Vector256.Sum(even + odd) + Scalar(query[i..], codes[i..]);
    }

    /// <summary>For any machine with 128-bit vectors (Arm among them), by portable operations.</summary>
    internal static int Wide128(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var c = ref MemoryMarshal.GetReference(codes);
        var sum = Vector128<int>.Zero;
        var i = 0;
        for (; i <= codes.Length - 16; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref c, (nuint)i));
            sum += Products128(Vector128.LoadUnsafe(ref q, (nuint)i), low);
            sum += Products128(Vector128.LoadUnsafe(ref q, (nuint)i + 8), high);
        }

        return Vector128.Sum(sum) + Scalar(query[i..], codes[i..]);
    }

    private static Vector512<int> Products512(ref short query, ref sbyte codes, int index) => Avx512BW.MultiplyAddAdjacent(
        Vector512.LoadUnsafe(ref query, (nuint)index),
        Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref codes, (nuint)index)));

    private static Vector256<int> Products256(ref short query, ref sbyte codes, int index) => Avx2.MultiplyAddAdjacent(
        Vector256.LoadUnsafe(ref query, (nuint)index),
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref codes, (nuint)index)));

    private static Vector128<int> Products128(Vector128<short> query, Vector128<short> codes)
    {
        var (queryLow, queryHigh) = Vector128.Widen(query);
        var (codesLow, codesHigh) = Vector128.Widen(codes);
        return (queryLow * codesLow) + (queryHigh * codesHigh);
    }
}
