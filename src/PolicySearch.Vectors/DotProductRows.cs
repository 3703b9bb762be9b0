using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors;

/// <summary>
/// Dot products with vectors that stand side by side: memory is read in its order, a line of each vector asked for ahead across the ends of pages, where
/// the processor's own prefetching stops; the sums over the lanes of four vectors are made together.
/// </summary>
internal static unsafe class DotProductRows
{
    private const int Rows = 4;
    private const int Step = 64;

    /// <summary>Bytes from what is compared to what is asked for.</summary>
    private const int Ahead = 8192;

    /// <returns>How many products were computed: all but the last few, none where the length is no multiple of 64.</returns>
    public static int Compute(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        var length = query.Length;
        if (length % Step != 0 || length == 0)
            return 0;
        var row = 0;
        fixed (short* q = query)
        fixed (sbyte* c = codes)
        fixed (int* p = products)
        {
            for (; row <= products.Length - Rows; row += Rows)
                Four(q, c + ((long)row * length), length).Store(p + row);
        }

        return row;
    }

    private static Vector128<int> Four(short* query, sbyte* codes, int length) => SumLanes(
        One(query, codes, length),
        One(query, codes + length, length),
        One(query, codes + (2 * length), length),
        One(query, codes + (3 * length), length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> One(short* query, sbyte* codes, int length)
    {
        var even = Vector512<int>.Zero;
        var odd = Vector512<int>.Zero;
        // One line leads the processor's own prefetching over the end of the page; more of them get in its way. Behind the end of the memory this does no harm.
        Sse.Prefetch1(codes + Ahead);
        for (var i = 0; i < length; i += Step)
        {
            even += Products(query + i, codes + i);
            odd += Products(query + i + (Step / 2), codes + i + (Step / 2));
        }

        return even + odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Products(short* query, sbyte* codes) =>
        Avx512BW.MultiplyAddAdjacent(Vector512.Load(query), Avx512BW.ConvertToVector512Int16(Vector256.Load(codes)));

    /// <summary>The sums of four vectors' lanes, by transposing on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> SumLanes(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d)
    {
        var ab = Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b);
        var cd = Avx512F.UnpackLow(c, d) + Avx512F.UnpackHigh(c, d);
        var all = Avx512F.UnpackLow(ab.AsInt64(), cd.AsInt64()).AsInt32()
            + Avx512F.UnpackHigh(ab.AsInt64(), cd.AsInt64()).AsInt32();
        var half = all.GetLower() + all.GetUpper();
        return half.GetLower() + half.GetUpper();
    }
}
