namespace PolicySearch.Store;

/// <summary>A model whose vectors are kept.</summary>
/// <param name="Hash">Identifies model and weights; vectors of different hashes are never mixed.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Dimension">Numbers in a vector.</param>
public sealed record EmbeddingModel(string Hash, string Name, int Dimension);
