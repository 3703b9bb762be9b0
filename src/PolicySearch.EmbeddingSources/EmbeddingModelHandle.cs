using Microsoft.Extensions.AI;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources;

/// <summary>An open embedding model.</summary>
/// <param name="Generator">Computes vectors of length 1; whoever opened the model disposes it.</param>
/// <param name="Windows">Cuts passages into texts that the model reads whole, each with what the model wants in front of a passage.</param>
/// <param name="Info">Name, dimension and hash.</param>
/// <param name="QuestionPrompt">What the model wants in front of a question; often empty.</param>
public sealed record EmbeddingModelHandle(
    IEmbeddingGenerator<string, Embedding<float>> Generator, IPassageWindows Windows, EmbeddingModelInfo Info, string QuestionPrompt);
