using System.Diagnostics;
using System.Runtime.CompilerServices;
using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace EncoderVersusOnnx;

/// <summary>How many int8 products a second one thread makes with everything in registers, or, where the kernel is assembled, in the nearest cache.</summary>
internal static unsafe class Peak
{
    private const int Steps = 2_000_000;
    private const int ProductsPerStep = 6 * PackedMatrix.PanelOutputs * PackedMatrix.GroupInputs;

    /// <summary>Of the instruction set that the encoder takes.</summary>
    public static double Measure() =>
        Avx512VnniProduct.IsSupported ? MeasureInCache<Avx512VnniProduct>() :
        AvxVnniLanes.IsSupported ? Measure<AvxVnniLanes>() :
        Avx512Lanes.IsSupported ? Measure<Avx512Lanes>() :
        Avx2Lanes.IsSupported ? Measure<Avx2Lanes>() :
        ArmDotLanes.IsSupported ? Measure<ArmDotLanes>() : Measure<PortableLanes>();

    private static double Measure<T>()
        where T : unmanaged, IInt8Lanes<T> => (double)Steps * ProductsPerStep / BestOfTen(Run<T>);

    /// <summary>Twelve rows by two panels over and over: 6 KB of activations, 16 KB of weights.</summary>
    private static double MeasureInCache<T>()
        where T : IInt8Product
    {
        const int rows = 12, outputs = 2 * PackedMatrix.PanelOutputs, inputs = EncoderShape.Width, times = 5_000;
        var matrix = PackedMatrix.Pack(new QuantizedMatrix(outputs, inputs, new sbyte[outputs * inputs], new float[outputs]), T.ActivationOffset);
        var (activations, sums) = (new AlignedArray<byte>(rows * inputs), new AlignedArray<int>(rows * outputs));
        return (double)times * rows * outputs * inputs / BestOfTen(() =>
        {
            for (var i = 0; i < times; i++)
                T.Multiply(activations.Pointer, rows, matrix, sums.Pointer);
        });
    }

    private static double BestOfTen(Action run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
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
