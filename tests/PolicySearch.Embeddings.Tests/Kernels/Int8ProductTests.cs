using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Kernels;

public sealed class Int8ProductTests
{
    public static TheoryData<IInt8ProductJudge> InstructionSets() =>
    [
        .. new IInt8ProductJudge[]
        {
            new Int8ProductJudge<Avx512VnniProduct>(), new Int8ProductJudge<Int8Product<AvxVnniLanes>>(), new Int8ProductJudge<Int8Product<Avx512Lanes>>(),
            new Int8ProductJudge<Int8Product<Avx2Lanes>>(), new Int8ProductJudge<Int8Product<ArmDotLanes>>(), new Int8ProductJudge<Int8Product<PortableLanes>>(),
        }.Where(judge => judge.IsSupported),
    ];

    [Theory]
    [MemberData(nameof(InstructionSets))]
    public void Multiply_RandomNumbersEveryRowCount_EqualScalarTwin(IInt8ProductJudge judge)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var rows = 1; rows <= 40; rows++)
        {
            var matrix = Matrix(32 * random.Next(1, 4), 4 * random.Next(1, 100), _ => (sbyte)random.Next(-127, 128));
            judge.Judge(matrix, Activations(rows, matrix, _ => (sbyte)random.Next(-127, 128)), $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(InstructionSets))]
    public void Multiply_ExtremeRows_NoSaturation(IInt8ProductJudge judge)
    {
        foreach (var inputs in (int[])[EncoderShape.Width, EncoderShape.Inner])
        {
            var signs = (sbyte[])[127, -127];
            var matrix = Matrix(32, inputs, i => i / inputs % 4 < 2 ? signs[i / inputs % 2] : signs[i % 2]);
            judge.Judge(matrix, Activations(8, matrix, i => i / inputs < 2 ? signs[i / inputs] : signs[(i + (i / inputs)) % 2]), $"{inputs} inputs of ±127");
        }
    }

    [Theory]
    [MemberData(nameof(InstructionSets))]
    public void Multiply_EachLinearOfTheModel_EqualScalarTwin(IInt8ProductJudge judge)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        foreach (var layer in DefaultModel.Weights.Layers)
        {
            foreach (var linear in (LinearWeights[])[layer.Query, layer.Key, layer.Value, layer.Output, layer.In, layer.Out])
                judge.Judge(linear.Matrix, Activations(7, linear.Matrix, _ => (sbyte)random.Next(-127, 128)), $"seed {seed}");
        }
    }

    private static QuantizedMatrix Matrix(int outputs, int inputs, Func<int, sbyte> weight) =>
        new(outputs, inputs, [.. Enumerable.Range(0, outputs * inputs).Select(weight)], new float[outputs]);

    private static sbyte[] Activations(int rows, QuantizedMatrix matrix, Func<int, sbyte> activation) =>
        [.. Enumerable.Range(0, rows * matrix.Columns).Select(activation)];
}
