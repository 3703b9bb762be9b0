using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>AVX2: even and odd bytes widened to 16 bits, then VPMADDWD. (VPMADDUBSW, which takes bytes, saturates.)</summary>
internal readonly unsafe struct Avx2Lanes(Vector256<int> low, Vector256<int> high) : IInt8Lanes<Avx2Lanes>
{
    private readonly Vector256<int> _low = low;
    private readonly Vector256<int> _high = high;

    /// <inheritdoc/>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc/>
    public static byte ActivationOffset => 128;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx2Lanes Load(int* source) => new(Vector256.Load(source), Vector256.Load(source + 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx2Lanes MultiplyAdd(Avx2Lanes sums, byte* activations, Avx2Lanes weights)
    {
        var x = Vector256.Create(*(int*)activations).AsInt16();
        var even = x & Vector256.Create((short)0xFF);
        var odd = x >>> 8;
        return new(
            Add(sums._low, even, odd, weights._low.AsInt16()),
            Add(sums._high, even, odd, weights._high.AsInt16()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int* destination)
    {
        _low.Store(destination);
        _high.Store(destination + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sums, Vector256<short> even, Vector256<short> odd, Vector256<short> weights) =>
        sums + Avx2.MultiplyAddAdjacent(even, (weights << 8) >> 8) + Avx2.MultiplyAddAdjacent(odd, weights >> 8);
}
