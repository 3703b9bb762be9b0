using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>Runs a model: ids of tokens go in, one vector a text comes out.</summary>
internal sealed class OnnxSession : IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";
    private static readonly string[] SentenceOutputs = ["sentence_embedding", "embedding", "embeddings"];
    private static readonly string[] TokenOutputs = ["last_hidden_state", "token_embeddings"];

    private readonly InferenceSession _session;
    private readonly Pooling _pooling;
    private readonly string _output;
    private readonly bool _isPooled;

    private OnnxSession(InferenceSession session, string file, Pooling pooling)
    {
        (_session, _pooling) = (session, pooling);
        if (session.InputMetadata.Keys.Except([Ids, Mask, Types]).FirstOrDefault() is { } unknown)
            throw new EmbeddingModelException($"模型 {file} 要求未知的输入 {unknown}，只支持 {Ids}、{Mask} 和 {Types}。");
        _output = SentenceOutputs.Concat(TokenOutputs).Concat(session.OutputMetadata.Keys).First(session.OutputMetadata.ContainsKey);
        _isPooled = session.OutputMetadata[_output].Dimensions.Length switch
        {
            2 => true,
            3 => false,
            var rank => throw new EmbeddingModelException($"模型 {file} 的输出 {_output} 有 {rank} 个维度，应为 2（句向量）或 3（词元向量）。"),
        };
    }

    /// <param name="file">The ONNX file.</param>
    /// <param name="pooling">What to do with vectors of tokens.</param>
    /// <param name="threads">Threads of one run; 0 for as many as there are cores.</param>
    /// <exception cref="EmbeddingModelException">ONNX Runtime cannot read the file, or its inputs and outputs are of another kind.</exception>
    public static OnnxSession Open(string file, Pooling pooling, int threads)
    {
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = threads, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            return new OnnxSession(new InferenceSession(file, options), file, pooling);
        }
        catch (OnnxRuntimeException error)
        {
            throw new EmbeddingModelException($"ONNX Runtime 读不了模型 {file}：{error.Message}", error);
        }
    }

    /// <summary>The vectors of texts, not yet of length 1.</summary>
    /// <param name="texts">Ids of each text.</param>
    /// <param name="padding">The id that fills up shorter texts.</param>
    public float[][] Run(int[][] texts, int padding)
    {
        var length = texts.Max(text => text.Length);
        var inputs = _session.InputMetadata.Keys.Select(name => NamedOnnxValue.CreateFromTensor(name, Input(name, texts, length, padding))).ToList();
        try
        {
            using var results = _session.Run(inputs, [_output]);
            var output = (DenseTensor<float>)results[0].AsTensor<float>();
            var width = output.Dimensions[^1];
            return [.. texts.Index().Select(text => _isPooled
                ? output.Buffer.Span.Slice(text.Index * width, width).ToArray()
                : Pool(output.Buffer.Span.Slice(text.Index * length * width, text.Item.Length * width), width))];
        }
        catch (OnnxRuntimeException error)
        {
            throw new EmbeddingModelException($"ONNX Runtime 运行模型时出错：{error.Message}", error);
        }
    }

    public void Dispose() => _session.Dispose();

    private static DenseTensor<long> Input(string name, int[][] texts, int length, int padding)
    {
        var tensor = new DenseTensor<long>([texts.Length, length]);
        for (var row = 0; row < texts.Length; row++)
        {
            for (var column = 0; column < length; column++)
            {
                var isText = column < texts[row].Length;
                tensor[row, column] = name switch
                {
                    Ids => isText ? texts[row][column] : padding,
                    Mask => isText ? 1 : 0,
                    _ => 0,
                };
            }
        }

        return tensor;
    }

    /// <param name="tokens">Vectors of the text's own tokens, one after the other.</param>
    /// <param name="width">Numbers in each.</param>
    private float[] Pool(ReadOnlySpan<float> tokens, int width)
    {
        var pooled = tokens[..width].ToArray();
        if (_pooling == Pooling.First)
            return pooled;
        for (var start = width; start < tokens.Length; start += width)
            TensorPrimitives.Add(pooled, tokens.Slice(start, width), pooled);
        TensorPrimitives.Divide(pooled, tokens.Length / width, pooled);
        return pooled;
    }
}
