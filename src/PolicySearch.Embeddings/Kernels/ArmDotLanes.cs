using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>Arm's dot product: SDOT, signed by signed bytes.</summary>
internal readonly unsafe struct ArmDotLanes(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d) : IInt8Lanes<ArmDotLanes>
{
    private readonly Vector128<int> _a = a;
    private readonly Vector128<int> _b = b;
    private readonly Vector128<int> _c = c;
    private readonly Vector128<int> _d = d;

    /// <inheritdoc/>
    public static bool IsSupported => Dp.IsSupported;

    /// <inheritdoc/>
    public static byte ActivationOffset => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ArmDotLanes Load(int* source) =>
        new(Vector128.Load(source), Vector128.Load(source + 4), Vector128.Load(source + 8), Vector128.Load(source + 12));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ArmDotLanes MultiplyAdd(ArmDotLanes sums, byte* activations, ArmDotLanes weights)
    {
        var x = Vector128.Create(*(int*)activations).AsSByte();
        return new(
            Dp.DotProduct(sums._a, weights._a.AsSByte(), x),
            Dp.DotProduct(sums._b, weights._b.AsSByte(), x),
            Dp.DotProduct(sums._c, weights._c.AsSByte(), x),
            Dp.DotProduct(sums._d, weights._d.AsSByte(), x));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int* destination)
    {
        _a.Store(destination);
        _b.Store(destination + 4);
        _c.Store(destination + 8);
        _d.Store(destination + 12);
    }
}
