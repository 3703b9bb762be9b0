using System.Numerics;
using System.Runtime.InteropServices;
using PolicySearch.Embeddings.Tests.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Transformer;

/// <summary>The model's arithmetic with float activations and the int8 weights taken back to float, written as it is described.</summary>
internal sealed class FloatReferenceEncoder(EncoderWeights weights)
{
    private const int Width = EncoderShape.Width;

    private readonly FloatLinear[][] _linears =
    [
        .. weights.Layers.Select(layer => new FloatLinear[]
        {
            new(layer.Query), new(layer.Key), new(layer.Value), new(layer.Output), new(layer.In), new(layer.Out),
        }),
    ];

    public float[] Encode(int[] tokens)
    {
        float[][] rows = [.. tokens.Select(Embed)];
        for (var number = 0; number < weights.Layers.Count; number++)
        {
            var (layer, linears) = (weights.Layers[number], _linears[number]);
            var needed = number == weights.Layers.Count - 1 ? rows[..1] : rows;
            var context = Attend(linears[0].Map(needed), linears[1].Map(rows), linears[2].Map(rows));
            rows = Norm(Sum(needed, linears[3].Map(context)), layer.AttentionNorm);
            float[][] inner = [.. linears[4].Map(rows).Select(row => Array.ConvertAll(row, x => (float)PlainMath.Gelu(x)))];
            rows = Norm(Sum(rows, linears[5].Map(inner)), layer.FeedForwardNorm);
        }

        return Project(rows[0]);
    }

    private float[] Embed(int id, int position)
    {
        var row = new float[Width];
        for (var i = 0; i < Width; i++)
            row[i] = (weights.Words.Values[(id * Width) + i] * weights.Words.Scales[id]) + weights.Positions[(position * Width) + i] + weights.Type[i];
        return Norm(row, weights.Norm);
    }

    private static float[][] Attend(float[][] queries, float[][] keys, float[][] values)
    {
        var context = queries.Select(_ => new float[Width]).ToArray();
        for (var head = 0; head < EncoderShape.Heads; head++)
        {
            var part = new Range(head * EncoderShape.HeadWidth, (head + 1) * EncoderShape.HeadWidth);
            for (var token = 0; token < queries.Length; token++)
            {
                double[] scores = [.. keys.Select(key => Math.Exp(FloatLinear.Dot(queries[token].AsSpan(part), key.AsSpan(part)) / 8))];
                var total = scores.Sum();
                for (var other = 0; other < keys.Length; other++)
                    AddTimes(context[token].AsSpan(part), values[other].AsSpan(part), (float)(scores[other] / total));
            }
        }

        return context;
    }

    private static void AddTimes(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += row[i] * factor;
    }

    private static float[][] Sum(float[][] a, float[][] b) => [.. a.Zip(b, (x, y) => x.Zip(y, (u, v) => u + v).ToArray())];

    private static float[][] Norm(float[][] rows, NormWeights norm) => [.. rows.Select(row => Norm(row, norm))];

    private static float[] Norm(float[] row, NormWeights norm)
    {
        var mean = row.Average(x => (double)x);
        var deviation = Math.Sqrt(row.Average(x => (x - mean) * (x - mean)) + EncoderShape.NormEpsilon);
        return [.. row.Select((x, i) => (float)(((x - mean) / deviation * norm.Gain[i]) + norm.Bias[i]))];
    }

    private float[] Project(float[] row) =>
        [.. Enumerable.Range(0, EncoderShape.Dimension).Select(output => FloatLinear.Dot(weights.Projection.AsSpan(output * Width, Width), row))];

    /// <summary>A linear map in floats.</summary>
    private sealed class FloatLinear(LinearWeights linear)
    {
        private readonly float[][] _rows =
        [
            .. linear.Matrix.Values.Chunk(linear.Matrix.Columns)
                .Select((row, output) => Array.ConvertAll(row, weight => weight * linear.Matrix.Scales[output])),
        ];

        public float[][] Map(float[][] inputs)
        {
            var outputs = inputs.Select(_ => new float[_rows.Length]).ToArray();
            for (var output = 0; output < _rows.Length; output++)
            {
                for (var row = 0; row < inputs.Length; row++)
                    outputs[row][output] = Dot(_rows[output], inputs[row]) + linear.Bias[output];
            }

            return outputs;
        }

        public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
        {
            var x = MemoryMarshal.Cast<float, Vector<float>>(a);
            var y = MemoryMarshal.Cast<float, Vector<float>>(b);
            Vector<float> even = default, odd = default;
            for (var i = 0; i + 1 < x.Length && i + 1 < y.Length; i += 2)
            {
                even = Vector.FusedMultiplyAdd(x[i], y[i], even);
                odd = Vector.FusedMultiplyAdd(x[i + 1], y[i + 1], odd);
            }

            return Vector.Sum(even + odd);
        }
    }
}
