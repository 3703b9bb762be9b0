using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Kernels;

/// <inheritdoc cref="IInt8ProductJudge"/>
/// <typeparam name="T">The way to multiply.</typeparam>
internal sealed unsafe class Int8ProductJudge<T> : IInt8ProductJudge
    where T : IInt8Product
{
    public bool IsSupported => T.IsSupported;

    public override string ToString() => typeof(T).GenericTypeArguments is [var lanes] ? lanes.Name : typeof(T).Name;

    public void Judge(QuantizedMatrix matrix, sbyte[] activations, string label)
    {
        var rows = activations.Length / matrix.Columns;
        var bytes = new AlignedArray<byte>(activations.Length);
        for (var i = 0; i < activations.Length; i++)
            bytes.Span[i] = (byte)(activations[i] + T.ActivationOffset);
        var sums = new AlignedArray<int>(rows * matrix.Rows);
        T.Multiply(bytes.Pointer, rows, PackedMatrix.Pack(matrix, T.ActivationOffset), sums.Pointer);
        for (var i = 0; i < sums.Length; i++)
            Assert.True(Twin(matrix, activations, i / matrix.Rows, i % matrix.Rows) == sums.Span[i], $"{label}: row {i / matrix.Rows}, output {i % matrix.Rows}");
    }

    /// <summary>The scalar twin: the definition of one sum.</summary>
    private static int Twin(QuantizedMatrix matrix, sbyte[] activations, int row, int output)
    {
        var sum = 0;
        for (var input = 0; input < matrix.Columns; input++)
            sum += activations[(row * matrix.Columns) + input] * matrix.Values[(output * matrix.Columns) + input];
        return sum;
    }
}
