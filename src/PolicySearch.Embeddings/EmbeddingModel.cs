using System.Security.Cryptography;
using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Transformer;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings;

/// <summary>The files of the model, each part read when it is first needed. Safe for use by many threads.</summary>
internal sealed class EmbeddingModel
{
    /// <summary>Bytes of a file that are hashed at a time: the whole of it would be the largest object of the process.</summary>
    private const int HashedAtOnce = 64 << 10;

    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<Encoder> _encoder;
    private readonly Lazy<EmbeddingModelInfo> _info;

    /// <summary>A model run on one instruction path.</summary>
    /// <param name="files">Its files by name.</param>
    /// <param name="path">The path.</param>
    public EmbeddingModel(Func<string, ModelFile> files, InstructionPath path)
    {
        var (weights, vocabulary) = (files("model.safetensors"), files("vocab.txt"));
        InstructionPath = path;
        _vocabulary = new(() => Vocabulary.Load(vocabulary));
        _encoder = new(() => path.Create(EncoderWeights.Load(weights, Vocabulary.Count)));
        _info = new(() => new EmbeddingModelInfo(EncoderWeights.LoadName(weights), EncoderShape.Dimension, Hash(weights, vocabulary)));
    }

    /// <summary>The instruction sets in use.</summary>
    public InstructionPath InstructionPath { get; }

    /// <summary>Name, dimension and hash.</summary>
    public EmbeddingModelInfo Info => _info.Value;

    /// <summary>The pieces.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The encoder.</summary>
    public Encoder Encoder => _encoder.Value;

    /// <summary>The ids of a text with <c>[CLS]</c> and <c>[SEP]</c>; what is beyond <see cref="EncoderShape.MaxPieces"/> is left out.</summary>
    public int[] Tokenize(ReadOnlySpan<char> text)
    {
        var pieces = new List<Piece>();
        new BertTokenizer(Vocabulary).Tokenize(text, pieces, EncoderShape.MaxPieces);
        return [Vocabulary.Start, .. pieces.Select(piece => piece.Id), Vocabulary.End];
    }

    private static string Hash(params ReadOnlySpan<ModelFile> files)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in files)
                Append(hash, file);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddingModelException($"读不了模型文件：{error.Message} 请恢复该文件（它随程序一起发布）。", error);
        }
    }

    private static void Append(IncrementalHash hash, ModelFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[HashedAtOnce];
        for (int count; (count = stream.Read(bytes)) > 0;)
            hash.AppendData(bytes, 0, count);
    }
}
