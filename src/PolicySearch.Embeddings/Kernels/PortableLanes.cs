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
        var x = Vector128.Create(*(int*)activations).AsInt16();
        var even = (x << 8) >> 8;
        var odd = x >> 8;
        return new(
            Add(sums._a, even, odd, weights._a.AsInt16()),
            Add(sums._b, even, odd, weights._b.AsInt16()),
            Add(sums._c, even, odd, weights._c.AsInt16()),
            Add(sums._d, even, odd, weights._d.AsInt16()));
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

    /// <summary>Even and odd bytes as 16-bit numbers; two products of bytes in −127…127 fit into 16 bits, four do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Add(Vector128<int> sums, Vector128<short> even, Vector128<short> odd, Vector128<short> weights)
    {
        var pairs = ((even * ((weights << 8) >> 8)) + (odd * (weights >> 8))).AsInt32();
        return sums + ((pairs << 16) >> 16) + (pairs >> 16);
    }
}
