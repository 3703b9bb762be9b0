using System.Runtime.CompilerServices;
using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>Attention within one text, all heads: softmax(q · kᵀ / 8) · v.</summary>
/// <typeparam name="TFloat">The vector.</typeparam>
internal static unsafe class Attention<TFloat>
    where TFloat : unmanaged, IFloatLanes<TFloat>
{
    private const float ScoreScale = 0.125f;

    /// <summary>Fills the context of the queries of one text.</summary>
    /// <param name="workspace">Holds queries, keys and values, and receives the context.</param>
    /// <param name="queries">Rows of the queries, and of the context.</param>
    /// <param name="keys">Rows of keys and values: all tokens of the text.</param>
    public static void Attend(Workspace workspace, TokenRange queries, TokenRange keys)
    {
        for (var head = 0; head < EncoderShape.Heads; head++)
        {
            var q = HeadOf(workspace.Queries, queries, head);
            var k = HeadOf(workspace.Keys, keys, head);
            var v = HeadOf(workspace.Values, keys, head);
            var columns = RoundUp(keys.Length, FloatProduct<TFloat>.TileColumns);
            var transposed = new FloatMatrix(workspace.TransposedKeys.Pointer, EncoderShape.HeadWidth, columns, columns);
            Transpose(k, transposed);
            FloatProduct<TFloat>.Multiply(q, transposed, new FloatMatrix(workspace.Scores.Pointer, queries.Length, columns, columns));

            var weights = new FloatMatrix(workspace.Scores.Pointer, queries.Length, keys.Length, columns);
            var context = HeadOf(workspace.Context, queries, head);
            SoftmaxProduct(weights, v, context);
        }
    }

    /// <summary>The softmax's division is left until after the product: a row of the context is shorter than one of weights.</summary>
    private static void SoftmaxProduct(FloatMatrix weights, FloatMatrix values, FloatMatrix context)
    {
        var factors = stackalloc float[weights.Rows];
        for (var row = 0; row < weights.Rows; row++)
            factors[row] = RowOperations<TFloat>.Exponentials(weights.Row(row), weights.Columns, ScoreScale);
        FloatProduct<TFloat>.Multiply(weights, values, context);
        for (var row = 0; row < weights.Rows; row++)
            RowOperations<TFloat>.Multiply(context.Row(row), factors[row], context.Columns);
    }

    /// <summary>Columns beyond the text are zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(FloatMatrix source, FloatMatrix destination)
    {
        for (var row = 0; row < destination.Rows; row++)
        {
            var target = destination.Row(row);
            for (var column = 0; column < source.Rows; column++)
                target[column] = source.Row(column)[row];
            new Span<float>(target + source.Rows, destination.Columns - source.Rows).Clear();
        }
    }

    private static FloatMatrix HeadOf(AlignedArray<float> rows, TokenRange range, int head) =>
        new(rows.Pointer + (range.Start * EncoderShape.Width) + (head * EncoderShape.HeadWidth), range.Length, EncoderShape.HeadWidth, EncoderShape.Width);

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
