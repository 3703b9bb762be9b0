using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using PolicySearch.Embeddings;
using PolicySearch.Embeddings.Windows;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>A sentence-embedding model of a folder, run by ONNX Runtime. Safe for use by many threads.</summary>
internal sealed class OnnxEmbedder : IEmbeddingGenerator<string, Embedding<float>>, IPassageWindows
{
    private const string Probe = "向量的维数";

    private readonly OnnxModelFolder _folder;
    private readonly OnnxTokenizer _tokenizer;
    private readonly PassageWindows _windows;
    private readonly OnnxSession _session;
    private readonly int _batchSize;

    private OnnxEmbedder(OnnxModelFolder folder, EmbeddingSourceOptions options)
    {
        (_folder, _batchSize) = (folder, options.BatchSize);
        _tokenizer = OnnxTokenizer.Load(folder.TokenizerFile, folder.MaxTokens);
        _windows = CharacterPieces.Windows(folder.MaxTokens - OnnxTokenizer.FrameLength);
        _session = OnnxSession.Open(folder.ModelFile, folder.Pooling, options.Threads);
        Info = new EmbeddingModelInfo(Path.GetFileName(folder.Folder.TrimEnd('/', '\\')), Embed([Probe])[0].Length, folder.Hash());
    }

    public EmbeddingModelInfo Info { get; }

    /// <exception cref="EmbeddingModelException">Folder, files or library are not there or not fit.</exception>
    public static EmbeddingModelHandle Open(string folder, EmbeddingSourceOptions options)
    {
        var files = OnnxModelFolder.Open(folder, options.MaxTokens);
        OnnxRuntimeLibrary.Load(options.OnnxRuntimePath);
        var embedder = new OnnxEmbedder(files, options);
        return new EmbeddingModelHandle(embedder, embedder, embedder.Info, files.QuestionPrompt);
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var vectors = await Task.Run(() => EmbedByLength(texts, cancellationToken), cancellationToken).ConfigureAwait(false);
        return [.. vectors.Select(vector => new Embedding<float>(vector) { ModelId = Info.Name })];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public IReadOnlyList<string> Split(string title, string headingPath, string text) =>
        _windows.Split(_folder.PassagePrompt + title, headingPath, text);

    public void Dispose() => _session.Dispose();

    /// <summary>Texts of like length go together, so that little is filled up.</summary>
    private float[][] EmbedByLength(string[] texts, CancellationToken cancellation)
    {
        var vectors = new float[texts.Length][];
        foreach (var batch in Enumerable.Range(0, texts.Length).OrderBy(i => texts[i].Length).Chunk(_batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (index, vector) in batch.Zip(Embed(Array.ConvertAll(batch, i => texts[i]))))
                vectors[index] = vector;
        }

        return vectors;
    }

    private float[][] Embed(string[] texts)
    {
        var vectors = _session.Run(Array.ConvertAll(texts, _tokenizer.Encode), _tokenizer.Padding);
        foreach (var vector in vectors)
            TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm<float>(vector), float.Epsilon), vector);
        return vectors;
    }
}
