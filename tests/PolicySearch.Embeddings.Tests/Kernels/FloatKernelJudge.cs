using PolicySearch.Embeddings.Kernels;

namespace PolicySearch.Embeddings.Tests.Kernels;

/// <inheritdoc cref="IFloatKernelJudge"/>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class FloatKernelJudge<T> : IFloatKernelJudge
    where T : unmanaged, IFloatLanes<T>
{
    private const int Length = 512;

    public bool IsSupported => T.IsSupported;

    public override string ToString() => $"{32 * T.Count} bits";

    public double WorstRelativeErrorOfExp() =>
        Worst(-86, 87, FloatMath<T>.Exp, (x, y) => Math.Abs((y / Math.Exp(x)) - 1));

    public double WorstErrorOfErf() => Worst(-8, 8, FloatMath<T>.Erf, (x, y) => Math.Abs(y - PlainMath.Erf(x)));

    public double WorstErrorOfGelu() =>
        Worst(-8, 8, FloatMath<T>.Gelu, (x, y) => Math.Abs(y - PlainMath.Gelu(x)) / Math.Max(1, Math.Abs(x)));

    public void JudgeQuantize(int seed)
    {
        var values = RandomFloats(seed, Length);
        var bytes = new AlignedArray<byte>(Length);
        foreach (byte offset in (ReadOnlySpan<byte>)[0, 128])
        {
            var scale = RowOperations<T>.Quantize(values.Pointer, bytes.Pointer, Length, offset);
            Assert.Equal(values.Span.ToArray().Max(Math.Abs) / 127f, scale);
            for (var i = 0; i < Length; i++)
                Assert.True((sbyte)(bytes.Span[i] - offset) == (sbyte)MathF.Round(values.Span[i] / scale), $"seed {seed}, {values.Span[i]}");
        }

        values.Span.Clear();
        Assert.Equal(0, RowOperations<T>.Quantize(values.Pointer, bytes.Pointer, Length, 128));
        Assert.All(bytes.Span.ToArray(), value => Assert.Equal(128, value));
    }

    public void JudgeNormalize(int seed)
    {
        var (values, gain, bias) = (RandomFloats(seed, Length), RandomFloats(seed + 1, Length), RandomFloats(seed + 2, Length));
        double[] before = [.. values.Span.ToArray().Select(value => (double)value)];
        var mean = before.Average();
        var deviation = Math.Sqrt(before.Average(value => (value - mean) * (value - mean)) + 1e-12);
        RowOperations<T>.Normalize(values.Pointer, gain.Pointer, bias.Pointer, Length, 1e-12f);
        for (var i = 0; i < Length; i++)
            AssertNear(((before[i] - mean) / deviation * gain.Span[i]) + bias.Span[i], values.Span[i], 1e-5, seed);
    }

    public void JudgeDequantize(int seed)
    {
        var random = new Random(seed);
        var (scales, bias, result) = (RandomFloats(seed, Length), RandomFloats(seed + 1, Length), new AlignedArray<float>(Length));
        var sums = new AlignedArray<int>(Length);
        foreach (ref var sum in sums.Span)
            sum = random.Next(-33_000_000, 33_000_000);
        const float rowScale = 1e-5f;
        RowOperations<T>.Dequantize(sums.Pointer, rowScale, scales.Pointer, bias.Pointer, result.Pointer, Length);
        for (var i = 0; i < Length; i++)
            Assert.Equal((sums.Span[i] * rowScale * scales.Span[i]) + bias.Span[i], result.Span[i]);
        RowOperations<T>.AddDequantized(sums.Pointer, rowScale, scales.Pointer, bias.Pointer, result.Pointer, Length);
        for (var i = 0; i < Length; i++)
            AssertNear(2 * (((double)sums.Span[i] * rowScale * scales.Span[i]) + bias.Span[i]), result.Span[i], 1e-3, seed);
    }

    public void JudgeSoftmax(int seed)
    {
        const float scale = 0.125f;
        for (var count = 1; count <= 70; count++)
        {
            var values = RandomFloats(seed + count, 96, range: 200);
            double[] weights = [.. values.Span[..count].ToArray().Select(value => (double)value * scale)];
            var greatest = weights.Max();
            weights = [.. weights.Select(weight => Math.Exp(weight - greatest))];
            var factor = RowOperations<T>.Exponentials(values.Pointer, count, scale);
            for (var i = 0; i < count; i++)
                AssertNear(weights[i] / weights.Sum(), values.Span[i] * factor, 1e-5, seed);
        }
    }

    public void JudgeProduct(int seed)
    {
        var columns = 2 * FloatProduct<T>.TileColumns;
        for (var rows = 1; rows <= 14; rows++)
        {
            var inputs = 7 * rows;
            var (a, b, c) = (RandomFloats(seed, rows * inputs), RandomFloats(seed + 1, inputs * columns), new AlignedArray<float>(rows * columns));
            FloatProduct<T>.Multiply(new FloatMatrix(a.Pointer, rows, inputs, inputs), new FloatMatrix(b.Pointer, inputs, columns, columns), new FloatMatrix(c.Pointer, rows, columns, columns));
            for (var i = 0; i < rows * columns; i++)
            {
                var (row, column) = (i / columns, i % columns);
                var expected = Enumerable.Range(0, inputs).Sum(k => (double)a.Span[(row * inputs) + k] * b.Span[(k * columns) + column]);
                AssertNear(expected, c.Span[i], 1e-4, seed);
            }
        }
    }

    private static double Worst(double from, double to, Func<T, T> function, Func<double, double, double> error)
    {
        const int steps = 200_000;
        var worst = 0.0;
        var lanes = new AlignedArray<float>(T.Count);
        for (var step = 0; step <= steps; step++)
        {
            var x = (float)(from + ((to - from) * step / steps));
            function(T.Create(x)).Store(lanes.Pointer);
            worst = Math.Max(worst, error(x, lanes.Span[0]));
        }

        return worst;
    }

    private static AlignedArray<float> RandomFloats(int seed, int length, double range = 4)
    {
        var random = new Random(seed);
        var values = new AlignedArray<float>(length);
        foreach (ref var value in values.Span)
            value = (float)(((random.NextDouble() * 2) - 1) * range);
        return values;
    }

    private static void AssertNear(double expected, double actual, double tolerance, int seed) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"seed {seed}: {actual} instead of {expected}");
}
