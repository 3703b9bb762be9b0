using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>A layer norm over <see cref="EncoderShape.Width"/> values.</summary>
internal sealed class Norm(NormWeights weights)
{
    private readonly AlignedArray<float> _gain = new(weights.Gain);
    private readonly AlignedArray<float> _bias = new(weights.Bias);

    /// <summary>Normalises one row in place.</summary>
    public unsafe void Apply<TFloat>(float* row)
        where TFloat : unmanaged, IFloatLanes<TFloat> =>
        RowOperations<TFloat>.Normalize(row, _gain.Pointer, _bias.Pointer, EncoderShape.Width, EncoderShape.NormEpsilon);
}
