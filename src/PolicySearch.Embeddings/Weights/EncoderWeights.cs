using System.Globalization;

namespace PolicySearch.Embeddings.Weights;

/// <summary>All weights of the model, as they lie in the file.</summary>
/// <param name="Words">One row a piece of the vocabulary.</param>
/// <param name="Positions">One row of <see cref="EncoderShape.Width"/> a position.</param>
/// <param name="Type">Added to every token.</param>
/// <param name="Norm">The norm after the sum of the three above.</param>
/// <param name="Layers">The layers, first to last.</param>
/// <param name="Projection">From <see cref="EncoderShape.Width"/> to <see cref="EncoderShape.Dimension"/>, one row an output.</param>
internal sealed record EncoderWeights(
    QuantizedMatrix Words,
    float[] Positions,
    float[] Type,
    NormWeights Norm,
    IReadOnlyList<LayerWeights> Layers,
    float[] Projection)
{
    /// <summary>Reads the weights.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="vocabularySize">Pieces of the vocabulary, which must equal the rows of the word table.</param>
    /// <exception cref="EmbeddingModelException">The file is missing, damaged or of another form.</exception>
    public static EncoderWeights Load(ModelFile model, int vocabularySize)
    {
        using var file = SafetensorsFile.Open(model);
        CheckMetadata(model.Name, file, "heads", EncoderShape.Heads);
        CheckMetadata(model.Name, file, "max_tokens", EncoderShape.MaxTokens);
        CheckMetadata(model.Name, file, "layer_norm_epsilon", EncoderShape.NormEpsilon);
        return new EncoderWeights(
            QuantizedMatrix.Read(file, "embeddings.word", vocabularySize, EncoderShape.Width),
            file.Read<float>("embeddings.position.weight", EncoderShape.Positions, EncoderShape.Width),
            file.Read<float>("embeddings.type.weight", EncoderShape.Width),
            NormWeights.Read(file, "embeddings.norm"),
            [.. Enumerable.Range(0, EncoderShape.Layers).Select(number => LayerWeights.Read(file, number))],
            file.Read<float>("projection.weight", EncoderShape.Dimension, EncoderShape.Width));
    }

    /// <summary>Reads name and version of the model, for example <c>policy-embed-zh-1</c>.</summary>
    /// <exception cref="EmbeddingModelException">The file is missing, damaged or of another form.</exception>
    public static string LoadName(ModelFile model)
    {
        using var file = SafetensorsFile.Open(model);
        return $"{file.ReadMetadata("model")}-{file.ReadMetadata("version")}";
    }

    private static void CheckMetadata(string path, SafetensorsFile file, string key, float expected)
    {
        var text = file.ReadMetadata(key);
        var isEqual = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value == expected;
        if (!isEqual)
            throw new EmbeddingModelException($"模型文件 {path} 与本程序不符：{key} 应为 {expected}，实为 {text ?? "（缺）"}。请恢复随程序发布的文件。");
    }
}
