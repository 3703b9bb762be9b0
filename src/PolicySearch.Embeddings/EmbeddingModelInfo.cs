namespace PolicySearch.Embeddings;

/// <summary>Names the model that made a vector. Vectors of two models are never compared.</summary>
/// <param name="Name">Name of the model, for example <c>policy-embed-zh-1</c>.</param>
/// <param name="Dimension">Numbers in a vector.</param>
/// <param name="Hash">SHA-256 over the model's weights and its vocabulary, in lower-case hexadecimal.</param>
public sealed record EmbeddingModelInfo(string Name, int Dimension, string Hash);
