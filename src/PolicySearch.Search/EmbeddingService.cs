using Microsoft.Extensions.AI;
using PolicySearch.Embeddings;

namespace PolicySearch.Search;

/// <summary>An embedding model and how its texts are cut.</summary>
/// <param name="Generator">Computes vectors of folded text.</param>
/// <param name="Windows">Cuts clauses into the texts that are embedded.</param>
/// <param name="Info">Names the model; stamped into store and index.</param>
public sealed record EmbeddingService(
    IEmbeddingGenerator<string, Embedding<float>> Generator, IPassageWindows Windows, EmbeddingModelInfo Info)
{
    /// <summary>Loads the model that comes with the program.</summary>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public static EmbeddingService BuiltIn()
    {
        var embedder = PolicyEmbedder.LoadDefault();
        return new EmbeddingService(embedder, embedder, embedder.Info);
    }
}
