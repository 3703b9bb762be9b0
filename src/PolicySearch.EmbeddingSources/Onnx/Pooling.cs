namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>How the vectors of a text's tokens become one vector.</summary>
internal enum Pooling
{
    /// <summary>The mean over the tokens of the text.</summary>
    Mean,

    /// <summary>The first token's, <c>[CLS]</c>.</summary>
    First,
}
