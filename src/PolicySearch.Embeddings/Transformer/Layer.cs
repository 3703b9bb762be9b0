using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>One layer of the encoder, packed for the kernels.</summary>
internal sealed class Layer(LayerWeights weights, byte activationOffset)
{
    /// <summary>Makes the queries of attention.</summary>
    public Linear Query { get; } = new(weights.Query, activationOffset);

    /// <summary>Makes its keys.</summary>
    public Linear Key { get; } = new(weights.Key, activationOffset);

    /// <summary>Makes its values.</summary>
    public Linear Value { get; } = new(weights.Value, activationOffset);

    /// <summary>After attention.</summary>
    public Linear Output { get; } = new(weights.Output, activationOffset);

    /// <summary>After attention's sum with the residual.</summary>
    public Norm AttentionNorm { get; } = new(weights.AttentionNorm);

    /// <summary>First half of the feed-forward part.</summary>
    public Linear In { get; } = new(weights.In, activationOffset);

    /// <summary>Second half of the feed-forward part.</summary>
    public Linear Out { get; } = new(weights.Out, activationOffset);

    /// <summary>After the feed-forward part's sum with the residual.</summary>
    public Norm FeedForwardNorm { get; } = new(weights.FeedForwardNorm);
}
