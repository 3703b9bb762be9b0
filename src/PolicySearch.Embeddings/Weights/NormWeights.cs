namespace PolicySearch.Embeddings.Weights;

/// <summary>Gain and bias of a layer norm.</summary>
internal sealed record NormWeights(float[] Gain, float[] Bias)
{
    /// <summary>Reads <c>name.weight</c> and <c>name.bias</c>.</summary>
    public static NormWeights Read(SafetensorsFile file, string name) =>
        new(file.Read<float>($"{name}.weight", EncoderShape.Width), file.Read<float>($"{name}.bias", EncoderShape.Width));
}
