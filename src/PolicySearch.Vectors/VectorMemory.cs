using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors;

/// <summary>Hints about the memory of vectors.</summary>
public static unsafe class VectorMemory
{
    private const int CacheLine = 64;

    /// <summary>Asks for values that are read soon; it changes nothing but time.</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    public static void Prefetch<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        // Memory that the collector moves meanwhile makes this a useless hint and no more.
        var bytes = MemoryMarshal.AsBytes(values);
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        for (var i = 0; i < bytes.Length; i += CacheLine)
            Sse.Prefetch0(start + i);
    }
}
