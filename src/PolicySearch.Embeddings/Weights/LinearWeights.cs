namespace PolicySearch.Embeddings.Weights;

/// <summary>A linear map: matrix · x + bias.</summary>
internal sealed record LinearWeights(QuantizedMatrix Matrix, float[] Bias)
{
    /// <summary>Reads <c>name.weight</c>, <c>name.scale</c> and <c>name.bias</c>.</summary>
    public static LinearWeights Read(SafetensorsFile file, string name, int outputs, int inputs) =>
        new(QuantizedMatrix.Read(file, name, outputs, inputs), file.Read<float>($"{name}.bias", outputs));
}
