using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>What a token is before the first layer: norm(word + position + type).</summary>
/// <typeparam name="TFloat">The vector.</typeparam>
internal sealed unsafe class EmbeddingTable<TFloat>(EncoderWeights weights)
    where TFloat : unmanaged, IFloatLanes<TFloat>
{
    private const int Width = EncoderShape.Width;

    private readonly AlignedArray<sbyte> _words = new(weights.Words.Values);
    private readonly float[] _scales = weights.Words.Scales;
    private readonly AlignedArray<float> _positions = new(weights.Positions);
    private readonly AlignedArray<float> _type = new(weights.Type);
    private readonly Norm _norm = new(weights.Norm);

    /// <summary>Fills one row a token of one text.</summary>
    public void Look(ReadOnlySpan<int> tokens, float* rows)
    {
        for (var position = 0; position < tokens.Length; position++)
        {
            var id = tokens[position];
            var row = rows + (position * Width);
            RowOperations<TFloat>.LoadBytes(_words.Pointer + (id * Width), _scales[id], row, Width);
            RowOperations<TFloat>.Add(_positions.Pointer + (position * Width), row, Width);
            RowOperations<TFloat>.Add(_type.Pointer, row, Width);
            _norm.Apply<TFloat>(row);
        }
    }
}
