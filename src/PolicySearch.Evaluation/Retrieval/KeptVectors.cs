using Microsoft.Extensions.AI;
using PolicySearch.Search;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Takes vectors that another store keeps, and has only the others computed.</summary>
internal sealed class KeptVectors : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly DocumentStore _store;
    private readonly EmbeddingService _inner;
    private readonly EmbeddingModel _model;

    private KeptVectors(DocumentStore store, EmbeddingService inner)
    {
        (_store, _inner) = (store, inner);
        _model = new EmbeddingModel(inner.Info.Hash, inner.Info.Name, inner.Info.Dimension);
    }

    /// <summary>The same model with the vectors of a store at hand.</summary>
    /// <param name="inner">The model.</param>
    /// <param name="folder">Data folder of the store, which is only read.</param>
    public static EmbeddingService Before(EmbeddingService inner, string folder) =>
        inner with { Generator = new KeptVectors(DocumentStore.Open(folder, new StoreOptions { Access = StoreAccess.Read }), inner) };

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var vectors = new Dictionary<string, ReadOnlyMemory<float>>();
        foreach (var (text, vector) in _store.Embeddings.Find(_model, texts))
            vectors[text] = vector;
        string[] missing = [.. texts.Where(text => !vectors.ContainsKey(text)).Distinct()];
        if (missing.Length > 0)
        {
            var computed = await _inner.Generator.GenerateAsync(missing, options, cancellationToken).ConfigureAwait(false);
            foreach (var (text, embedding) in missing.Zip(computed))
                vectors[text] = embedding.Vector;
        }

        return [.. texts.Select(text => new Embedding<float>(vectors[text]) { ModelId = _model.Name })];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => _inner.Generator.GetService(serviceType, serviceKey);

    public void Dispose()
    {
        _inner.Generator.Dispose();
        _store.Dispose();
    }
}
