using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>A linear map whose matrix is packed for the kernel.</summary>
internal sealed class Linear(LinearWeights weights, byte activationOffset)
{
    /// <summary>The weights.</summary>
    public PackedMatrix Matrix { get; } = PackedMatrix.Pack(weights.Matrix, activationOffset);

    /// <summary>Scale of each output's weights.</summary>
    public AlignedArray<float> Scales { get; } = new(weights.Matrix.Scales);

    /// <summary>Added to each output.</summary>
    public AlignedArray<float> Bias { get; } = new(weights.Bias);
}
