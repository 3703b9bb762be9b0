using Microsoft.Extensions.AI;
using PolicySearch.Embeddings;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>A model of a few numbers made of the characters of a text; it counts what it computes, and can be made to wait or to fail.</summary>
internal sealed class FakeEmbedding(string hash = "fake-1", int windowLength = 1000, int dimension = FakeEmbedding.Dimension) : IEmbeddingGenerator<string, Embedding<float>>, IPassageWindows
{
    public const int Dimension = 8;

    private int _computed;

    /// <summary>Texts computed so far.</summary>
    public int Computed => Volatile.Read(ref _computed);

    /// <summary>What a call waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What a call throws.</summary>
    public Exception? Failure { get; set; }

    public EmbeddingService Service => new(this, this, new EmbeddingModelInfo(hash, dimension, hash)) { Source = hash };

    public static float[] VectorOf(string text, int dimension = Dimension)
    {
        var vector = new float[dimension];
        foreach (var c in text)
            vector[c % dimension] += 1 + c % 13;
        return vector;
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken);
        if (Failure is { } failure)
            throw failure;
        var texts = values.ToArray();
        Interlocked.Add(ref _computed, texts.Length);
        return new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(VectorOf(text, dimension))));
    }

    public IReadOnlyList<string> Split(string title, string headingPath, string text) =>
        [.. text.Chunk(windowLength).Select(part => $"{title} {headingPath} {new string(part)}")];

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
