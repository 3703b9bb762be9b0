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
            var columns = RoundUp(keys.Length, FloatProduct<TFloat>.TileColumns);
            var k = new FloatMatrix(workspace.HeadKeys.Pointer, EncoderShape.HeadWidth, columns, columns);
            var v = new FloatMatrix(workspace.HeadValues.Pointer, keys.Length, EncoderShape.HeadWidth, EncoderShape.HeadWidth);
            Transpose(HeadOf(workspace.Keys, keys, head), k);
            Copy(HeadOf(workspace.Values, keys, head), v);

            var q = HeadOf(workspace.Queries, queries, head);
            FloatProduct<TFloat>.Multiply(q, k, new FloatMatrix(workspace.Scores.Pointer, queries.Length, columns, columns));
            var weights = new FloatMatrix(workspace.Scores.Pointer, queries.Length, keys.Length, columns);
            SoftmaxProduct(weights, v, HeadOf(workspace.Context, queries, head));
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
            new Span<float>(destination.Row(row) + source.Rows, destination.Columns - source.Rows).Clear();
        for (var row = 0; row < source.Rows; row++)
        {
            var from = source.Row(row);
            var to = destination.Row(0) + row;
            for (var column = 0; column < source.Columns; column++)
                to[column * destination.Stride] = from[column];
        }
    }

    /// <summary>Side by side the rows of a head keep out of each other's way in the cache; whole tokens apart they do not.</summary>
    private static void Copy(FloatMatrix source, FloatMatrix destination)
    {
        for (var row = 0; row < source.Rows; row++)
            new Span<float>(source.Row(row), source.Columns).CopyTo(new Span<float>(destination.Row(row), source.Columns));
    }

    private static FloatMatrix HeadOf(AlignedArray<float> rows, TokenRange range, int head) =>
        new(rows.Pointer + (range.Start * EncoderShape.Width) + (head * EncoderShape.HeadWidth), range.Length, EncoderShape.HeadWidth, EncoderShape.Width);

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
