namespace PolicySearch.Embeddings.Weights;

/// <summary>The weights of one layer of the encoder.</summary>
internal sealed record LayerWeights(
    LinearWeights Query,
    LinearWeights Key,
    LinearWeights Value,
    LinearWeights Output,
    NormWeights AttentionNorm,
    LinearWeights In,
    LinearWeights Out,
    NormWeights FeedForwardNorm)
{
    /// <summary>Reads the tensors under <c>layer.number</c>.</summary>
    public static LayerWeights Read(SafetensorsFile file, int number)
    {
        var (attention, feedForward) = ($"layer.{number}.attention", $"layer.{number}.feedforward");
        return new LayerWeights(
            LinearWeights.Read(file, $"{attention}.query", EncoderShape.Width, EncoderShape.Width),
            LinearWeights.Read(file, $"{attention}.key", EncoderShape.Width, EncoderShape.Width),
            LinearWeights.Read(file, $"{attention}.value", EncoderShape.Width, EncoderShape.Width),
            LinearWeights.Read(file, $"{attention}.output", EncoderShape.Width, EncoderShape.Width),
            NormWeights.Read(file, $"{attention}.norm"),
            LinearWeights.Read(file, $"{feedForward}.in", EncoderShape.Inner, EncoderShape.Width),
            LinearWeights.Read(file, $"{feedForward}.out", EncoderShape.Width, EncoderShape.Inner),
            NormWeights.Read(file, $"{feedForward}.norm"));
    }
}
