using System.Diagnostics;
using System.Runtime.CompilerServices;
using PolicySearch.Embeddings.Kernels;

namespace EncoderVersusOnnx;

/// <summary>How many int8 products a second one thread makes with everything in registers.</summary>
internal static unsafe class Peak
{
    private const int Steps = 2_000_000;
    private const int ProductsPerStep = 6 * PackedMatrix.PanelOutputs * PackedMatrix.GroupInputs;

    /// <summary>Of the instruction set that the encoder takes.</summary>
    public static double Measure() =>
        AvxVnniLanes.IsSupported ? Measure<AvxVnniLanes>() :
        Avx512Lanes.IsSupported ? Measure<Avx512Lanes>() :
        Avx2Lanes.IsSupported ? Measure<Avx2Lanes>() :
        ArmDotLanes.IsSupported ? Measure<ArmDotLanes>() : Measure<PortableLanes>();

    private static double Measure<T>()
        where T : unmanaged, IInt8Lanes<T>
    {
        var best = double.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var start = Stopwatch.GetTimestamp();
            Run<T>();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return (double)Steps * ProductsPerStep / best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T>()
        where T : unmanaged, IInt8Lanes<T>
    {
        var memory = stackalloc int[PackedMatrix.PanelOutputs];
        var x = stackalloc byte[PackedMatrix.GroupInputs];
        T weights = T.Load(memory), y0 = weights, y1 = y0, y2 = y0, y3 = y0, y4 = y0, y5 = y0;
        for (var step = 0; step < Steps; step++)
        {
            y0 = T.MultiplyAdd(y0, x, weights);
            y1 = T.MultiplyAdd(y1, x, weights);
            y2 = T.MultiplyAdd(y2, x, weights);
            y3 = T.MultiplyAdd(y3, x, weights);
            y4 = T.MultiplyAdd(y4, x, weights);
            y5 = T.MultiplyAdd(y5, x, weights);
        }

        foreach (var sum in (ReadOnlySpan<T>)[y0, y1, y2, y3, y4, y5])
            sum.Store(memory);
    }
}
