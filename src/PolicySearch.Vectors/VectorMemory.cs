using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors;

/// <summary>Hints about the memory of vectors.</summary>
public static unsafe class VectorMemory
{
    private const int CacheLine = 64;

    /// <summary>Asks for codes that are read soon; it changes nothing but time.</summary>
    public static void Prefetch(ReadOnlySpan<sbyte> codes)
    {
        if (!Sse.IsSupported)
            return;
        // Memory that the collector moves meanwhile makes this a useless hint and no more.
        var start = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(codes));
        for (var i = 0; i < codes.Length; i += CacheLine)
            Sse.Prefetch0(start + i);
    }
}
