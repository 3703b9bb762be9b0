using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VectorsVersusFaiss;

/// <summary>Reads as many bytes as the codes of the vectors and does nothing with them but add them up.</summary>
internal sealed class PlainRead
{
    private readonly long[] _numbers;

    public PlainRead(long bytes)
    {
        _numbers = new long[bytes / sizeof(long)];
        Array.Fill(_numbers, 1);
    }

    public double Seconds()
    {
        var start = Stopwatch.GetTimestamp();
        var sum = Sum();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return sum == _numbers.Length / 32 * 32 ? seconds : throw new InvalidOperationException("The sum is wrong.");
    }

    private long Sum()
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_numbers);
        Vector512<long> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i + 32 <= (nuint)_numbers.Length; i += 32)
        {
            a += Vector512.LoadUnsafe(ref first, i);
            b += Vector512.LoadUnsafe(ref first, i + 8);
            c += Vector512.LoadUnsafe(ref first, i + 16);
            d += Vector512.LoadUnsafe(ref first, i + 24);
        }

        return Vector512.Sum(a + b + c + d);
    }
}
