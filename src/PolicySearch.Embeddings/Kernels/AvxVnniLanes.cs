using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>AVX-VNNI, 256 bits: VPDPBUSD, unsigned by signed bytes, without saturation.</summary>
internal readonly unsafe struct AvxVnniLanes(Vector256<int> low, Vector256<int> high) : IInt8Lanes<AvxVnniLanes>
{
    private readonly Vector256<int> _low = low;
    private readonly Vector256<int> _high = high;

    /// <inheritdoc/>
    public static bool IsSupported => AvxVnni.IsSupported;

    /// <inheritdoc/>
    public static byte ActivationOffset => 128;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AvxVnniLanes Load(int* source) => new(Vector256.Load(source), Vector256.Load(source + 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AvxVnniLanes MultiplyAdd(AvxVnniLanes sums, byte* activations, AvxVnniLanes weights)
    {
        var x = Vector256.Create(*(int*)activations).AsByte();
        return new(
            AvxVnni.MultiplyWideningAndAdd(sums._low, x, weights._low.AsSByte()),
            AvxVnni.MultiplyWideningAndAdd(sums._high, x, weights._high.AsSByte()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int* destination)
    {
        _low.Store(destination);
        _high.Store(destination + 8);
    }
}
