using System.ClientModel;
using System.ClientModel.Primitives;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;
using PolicySearch.Embeddings;
using PolicySearch.Embeddings.Windows;

namespace PolicySearch.EmbeddingSources.OpenAi;

/// <summary>
/// A model behind any server that speaks OpenAI's <c>/embeddings</c>. The package retries and keeps the time limit; here texts are sent in
/// batches, and what comes back is checked and brought to length 1.
/// </summary>
internal sealed class OpenAiEmbedder : IEmbeddingGenerator<string, Embedding<float>>, IPassageWindows
{
    private const string Probe = "向量的维数";

    private readonly EmbeddingClient _client;
    private readonly Uri _endpoint;
    private readonly string _model;
    private readonly int _batchSize;
    private readonly PassageWindows _windows;
    private int _dimension;

    private OpenAiEmbedder(Uri endpoint, string model, EmbeddingSourceOptions options)
    {
        (_endpoint, _model, _batchSize) = (endpoint, model, options.BatchSize);
        _windows = CharacterPieces.Windows(options.MaxCharacters);
        _client = new EmbeddingClient(model, new ApiKeyCredential(options.ApiKey ?? "none"), new OpenAIClientOptions
        {
            Endpoint = endpoint,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(options.Retries),
        });
    }

    public static async Task<EmbeddingModelHandle> OpenAsync(
        Uri endpoint, string model, EmbeddingSourceOptions options, CancellationToken cancellation)
    {
        var embedder = new OpenAiEmbedder(endpoint, model, options);
        embedder._dimension = (await embedder.RequestAsync([Probe], cancellation).ConfigureAwait(false))[0].Length;
        return new EmbeddingModelHandle(embedder, embedder, embedder.Info(), "");
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(_batchSize))
        {
            foreach (var vector in await RequestAsync(batch, cancellationToken).ConfigureAwait(false))
                embeddings.Add(new Embedding<float>(vector) { ModelId = _model });
        }

        return embeddings;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public IReadOnlyList<string> Split(string title, string headingPath, string text) => _windows.Split(title, headingPath, text);

    public void Dispose()
    {
    }

    /// <summary>The same model on another address is the same model: its vectors stay.</summary>
    private EmbeddingModelInfo Info() => new(
        _model, _dimension, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"openai {_model} {_dimension}"))));

    private async Task<float[][]> RequestAsync(string[] texts, CancellationToken cancellation)
    {
        OpenAIEmbeddingCollection answer;
        try
        {
            answer = await _client.GenerateEmbeddingsAsync(texts, null, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new EmbeddingModelException($"嵌入服务 {_endpoint} 没有给出模型 {_model} 的向量：{Reason(error)}", error);
        }

        if (answer.Count != texts.Length)
            throw new EmbeddingModelException($"嵌入服务 {_endpoint} 对 {texts.Length} 段文字返回了 {answer.Count} 个向量，请检查该服务是否与 OpenAI 接口兼容。");
        return [.. answer.OrderBy(embedding => embedding.Index).Select(embedding => Checked(embedding.ToFloats().ToArray()))];
    }

    /// <summary>A vector of length 1; servers differ in whether they normalise.</summary>
    private float[] Checked(float[] vector)
    {
        if (_dimension != 0 && vector.Length != _dimension)
            throw new EmbeddingModelException($"嵌入服务 {_endpoint} 的模型 {_model} 原来给出 {_dimension} 维向量，现在是 {vector.Length} 维，请确认模型没有换过。");
        var length = TensorPrimitives.Norm<float>(vector);
        if (length == 0 || !float.IsFinite(length))
            throw new EmbeddingModelException($"嵌入服务 {_endpoint} 的模型 {_model} 返回了不能用的向量（长度为 {length}）。");
        TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }

    private static string Reason(Exception error) => error switch
    {
        ClientResultException { Status: 401 or 403 } => $"密钥不被接受。请把有效的密钥放入环境变量 {string.Join(" 或 ", EmbeddingSourceOptions.KeyVariables)}。",
        ClientResultException { Status: 404 } => "地址或模型名不对（404）。地址通常以 /v1 结尾。",
        ClientResultException { Status: > 0 } result => $"服务返回 {result.Status}。请查看该服务的日志。",
        OperationCanceledException or TimeoutException => "超时。请检查该服务是否繁忙。",
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        _ => $"{error.Message} 请检查地址、网络，以及该服务是否在运行。",
    };
}
