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
    /// <summary>The model that comes with the program, as <see cref="Source"/> names it.</summary>
    public const string BuiltInSource = "builtin";

    /// <summary>What the model wants in front of a question.</summary>
    /// <value>Nothing.</value>
    public string QuestionPrompt { get; init; } = "";

    /// <summary>Where the model comes from, in a form by which the program that opened it can open it again; stamped into the index.</summary>
    /// <value>The built-in model's.</value>
    public string Source { get; init; } = BuiltInSource;

    /// <summary>Loads the model that comes with the program.</summary>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public static EmbeddingService BuiltIn()
    {
        var embedder = PolicyEmbedder.LoadDefault();
        return new EmbeddingService(embedder, embedder, embedder.Info);
    }
}
