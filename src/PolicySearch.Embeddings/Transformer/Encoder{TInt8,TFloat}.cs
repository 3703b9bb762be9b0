using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>
/// The encoder: int8 products in the six linear maps of a layer, floats elsewhere. Only the first token's row leaves the last
/// layer, so there nothing but keys and values is computed for the others.
/// </summary>
/// <typeparam name="TInt8">How int8 products are made.</typeparam>
/// <typeparam name="TFloat">The float vector.</typeparam>
internal sealed unsafe class Encoder<TInt8, TFloat> : Encoder
    where TInt8 : IInt8Product
    where TFloat : unmanaged, IFloatLanes<TFloat>
{
    private const int Width = EncoderShape.Width;

    private readonly EmbeddingTable<TFloat> _table;
    private readonly Layer[] _layers;
    private readonly AlignedArray<float> _projection;

    /// <summary>Lays the weights out for the instruction set.</summary>
    public Encoder(EncoderWeights weights)
    {
        _table = new EmbeddingTable<TFloat>(weights);
        _layers = [.. weights.Layers.Select(layer => new Layer(layer, TInt8.ActivationOffset))];
        _projection = new AlignedArray<float>(weights.Projection);
    }

    private protected override void Encode(TokenBatch batch, Workspace workspace, Span<float> vectors)
    {
        foreach (var text in batch.Texts)
            _table.Look(batch.Tokens.Slice(text.Start, text.Length), Row(workspace.Tokens, text.Start));
        foreach (var layer in _layers)
            Apply(layer, batch, workspace, isLast: layer == _layers[^1]);
        for (var text = 0; text < batch.Texts.Length; text++)
            Project(Row(workspace.Tokens, text), vectors.Slice(text * EncoderShape.Dimension, EncoderShape.Dimension));
    }

    private static void Apply(Layer layer, TokenBatch batch, Workspace workspace, bool isLast)
    {
        var rows = batch.Tokens.Length;
        Quantize(workspace.Tokens, rows, Width, workspace);
        Map(layer.Key, rows, workspace, workspace.Keys);
        Map(layer.Value, rows, workspace, workspace.Values);
        if (isLast)
            rows = KeepFirstTokens(batch, workspace);
        Map(layer.Query, rows, workspace, workspace.Queries);
        Attend(batch, workspace, isLast);

        Quantize(workspace.Context, rows, Width, workspace);
        AddMapped(layer.Output, layer.AttentionNorm, rows, workspace);

        Quantize(workspace.Tokens, rows, Width, workspace);
        MapGelu(layer.In, rows, workspace);
        AddMapped(layer.Out, layer.FeedForwardNorm, rows, workspace);
    }

    /// <summary>Moves the row of each text's first token, and its int8 form, to the front. Returns their number.</summary>
    private static int KeepFirstTokens(TokenBatch batch, Workspace workspace)
    {
        for (var text = 0; text < batch.Texts.Length; text++)
        {
            var first = batch.Texts[text].Start;
            new Span<float>(Row(workspace.Tokens, first), Width).CopyTo(new Span<float>(Row(workspace.Tokens, text), Width));
            workspace.Bytes.Span.Slice(first * Width, Width).CopyTo(workspace.Bytes.Span[(text * Width)..]);
            workspace.RowScales[text] = workspace.RowScales[first];
        }

        return batch.Texts.Length;
    }

    private static void Attend(TokenBatch batch, Workspace workspace, bool isLast)
    {
        for (var text = 0; text < batch.Texts.Length; text++)
        {
            var keys = batch.Texts[text];
            Attention<TFloat>.Attend(workspace, isLast ? new TokenRange(text, 1) : keys, keys);
        }
    }

    private static void Quantize(AlignedArray<float> source, int rows, int width, Workspace workspace)
    {
        for (var row = 0; row < rows; row++)
            workspace.RowScales[row] = RowOperations<TFloat>.Quantize(source.Pointer + (row * width), workspace.Bytes.Pointer + (row * width), width, TInt8.ActivationOffset);
    }

    private static void Map(Linear linear, int rows, Workspace workspace, AlignedArray<float> destination)
    {
        TInt8.Multiply(workspace.Bytes.Pointer, rows, linear.Matrix, workspace.Sums.Pointer);
        for (var row = 0; row < rows; row++)
            RowOperations<TFloat>.Dequantize(workspace.Sums.Pointer + (row * Width), workspace.RowScales[row], linear.Scales.Pointer, linear.Bias.Pointer, Row(destination, row), Width);
    }

    /// <summary>Tokens = norm(tokens + linear(int8 rows)).</summary>
    private static void AddMapped(Linear linear, Norm norm, int rows, Workspace workspace)
    {
        TInt8.Multiply(workspace.Bytes.Pointer, rows, linear.Matrix, workspace.Sums.Pointer);
        for (var row = 0; row < rows; row++)
        {
            var token = Row(workspace.Tokens, row);
            RowOperations<TFloat>.AddDequantized(workspace.Sums.Pointer + (row * Width), workspace.RowScales[row], linear.Scales.Pointer, linear.Bias.Pointer, token, Width);
            norm.Apply<TFloat>(token);
        }
    }

    /// <summary>Int8 rows = gelu(linear(int8 rows)), rounded again.</summary>
    private static void MapGelu(Linear linear, int rows, Workspace workspace)
    {
        const int inner = EncoderShape.Inner;
        TInt8.Multiply(workspace.Bytes.Pointer, rows, linear.Matrix, workspace.Sums.Pointer);
        for (var row = 0; row < rows; row++)
        {
            var sums = workspace.Sums.Pointer + (row * inner);
            var floats = (float*)sums;
            RowOperations<TFloat>.DequantizeGelu(sums, workspace.RowScales[row], linear.Scales.Pointer, linear.Bias.Pointer, floats, inner);
            workspace.RowScales[row] = RowOperations<TFloat>.Quantize(floats, workspace.Bytes.Pointer + (row * inner), inner, TInt8.ActivationOffset);
        }
    }

    /// <summary>The vector of a text from the last layer's row of its first token: projection · u / |projection · u| with u = row / |row|.</summary>
    private void Project(float* row, Span<float> vector)
    {
        RowOperations<TFloat>.Multiply(row, 1 / MathF.Sqrt(RowOperations<TFloat>.Dot(row, row, Width)), Width);
        for (var output = 0; output < vector.Length; output++)
            vector[output] = RowOperations<TFloat>.Dot(row, Row(_projection, output), Width);
        fixed (float* start = vector)
            RowOperations<TFloat>.Multiply(start, 1 / MathF.Sqrt(RowOperations<TFloat>.Dot(start, start, vector.Length)), vector.Length);
    }

    private static float* Row(AlignedArray<float> rows, int row) => rows.Pointer + (row * Width);
}
