using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>128-bit vectors of .NET without any special instruction: runs everywhere.</summary>
internal readonly unsafe struct PortableLanes(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d) : IInt8Lanes<PortableLanes>
{
    private readonly Vector128<int> _a = a;
    private readonly Vector128<int> _b = b;
    private readonly Vector128<int> _c = c;
    private readonly Vector128<int> _d = d;

    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    public static byte ActivationOffset => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes Load(int* source) =>
        new(Vector128.Load(source), Vector128.Load(source + 4), Vector128.Load(source + 8), Vector128.Load(source + 12));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes MultiplyAdd(PortableLanes sums, byte* activations, PortableLanes weights)
    {
        var x = (sbyte*)activations;
        return new(
            Add(sums._a, x, weights._a),
            Add(sums._b, x, weights._b),
            Add(sums._c, x, weights._c),
            Add(sums._d, x, weights._d));
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

    /// <summary>Each 32-bit lane of the weights is four bytes, little endian; shifts give each with its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Add(Vector128<int> sums, sbyte* x, Vector128<int> weights) =>
        sums + (weights << 24 >> 24) * x[0] + (weights << 16 >> 24) * x[1] + (weights << 8 >> 24) * x[2] + (weights >> 24) * x[3];
}
