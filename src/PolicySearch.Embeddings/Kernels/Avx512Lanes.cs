using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// AVX-512 without VNNI: even and odd bytes widened to 16 bits, then VPMADDWD. (VPMADDUBSW, which takes bytes, saturates.)
/// </summary>
internal readonly unsafe struct Avx512Lanes(Vector512<int> values) : IInt8Lanes<Avx512Lanes>
{
    private readonly Vector512<int> _values = values;

    /// <inheritdoc/>
    public static bool IsSupported => Avx512BW.IsSupported;

    /// <inheritdoc/>
    public static byte ActivationOffset => 128;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Lanes Load(int* source) => new(Vector512.Load(source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Lanes MultiplyAdd(Avx512Lanes sums, byte* activations, Avx512Lanes weights)
    {
        var x = Vector512.Create(*(int*)activations).AsInt16();
        var w = weights._values.AsInt16();
        var even = Avx512BW.MultiplyAddAdjacent(x & Vector512.Create((short)0xFF), (w << 8) >> 8);
        var odd = Avx512BW.MultiplyAddAdjacent(x >>> 8, w >> 8);
        return new(sums._values + even + odd);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int* destination) => _values.Store(destination);
}
