using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace VersusLucene;

/// <summary>
/// Work that touches nothing but registers. Two threads that do it twice as fast as one have a core each; where they do not,
/// two "cores" share one, or the host gives them less time, and no program gains more by its second thread.
/// </summary>
internal static class Spin
{
    private const int Steps = 100_000_000;

    /// <summary>The time in which each of some threads does the same work.</summary>
    public static TimeSpan Measure(int threads)
    {
        var start = Stopwatch.GetTimestamp();
        var running = Enumerable.Range(0, threads).Select(seed => new Thread(() => Work((ulong)seed))).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Six chains that do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static ulong Work(ulong seed)
    {
        var (a, b, c, d, e, f) = (seed, seed + 1, seed + 2, seed + 3, seed + 4, seed + 5);
        for (var i = 0; i < Steps; i++)
        {
            a += b ^ 1;
            c += d ^ 3;
            e += f ^ 5;
            b += 7;
            d += 11;
            f += 13;
        }

        return a ^ c ^ e;
    }
}
