using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Kernels;

/// <summary>Runs the int8 product of one instruction set beside its scalar twin.</summary>
public interface IInt8ProductJudge
{
    bool IsSupported { get; }

    /// <summary>Fails when a sum differs from the twin's.</summary>
    internal void Judge(QuantizedMatrix matrix, sbyte[] activations, string label);
}
