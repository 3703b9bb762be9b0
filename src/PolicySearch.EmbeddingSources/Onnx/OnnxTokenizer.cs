using System.Text.Json;
using PolicySearch.Embeddings;
using PolicySearch.Embeddings.Tokenization;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>The tokenizer that a <c>tokenizer.json</c> describes: BERT's word pieces, as nearly all Chinese sentence models have them. Accents stay, which Chinese text has not.</summary>
internal sealed class OnnxTokenizer
{
    /// <summary>Tokens around a text: <c>[CLS]</c> and <c>[SEP]</c>.</summary>
    public const int FrameLength = 2;

    private readonly Vocabulary _vocabulary;
    private readonly bool _keepsCase;
    private readonly int _maxTokens;

    private OnnxTokenizer(JsonElement json, int maxTokens)
    {
        var model = json.GetProperty("model");
        if (model.TryGetProperty("type", out var type) && type.GetString() != "WordPiece")
            throw new EmbeddingModelException($"tokenizer.json 的类型 {type.GetString()} 不受支持，只支持 WordPiece（BERT 类模型）。");
        var ids = model.GetProperty("vocab").EnumerateObject().ToDictionary(piece => piece.Name, piece => piece.Value.GetInt32());
        var normalizer = json.TryGetProperty("normalizer", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        _keepsCase = !Flag(normalizer, "lowercase", true);
        _maxTokens = maxTokens;
        foreach (var special in (string[])["[CLS]", "[SEP]", "[UNK]"])
            IdOf(ids, special);
        Padding = IdOf(ids, "[PAD]");
        _vocabulary = new Vocabulary(Pieces(ids));
    }

    /// <summary>The id that fills up a shorter text of a batch.</summary>
    public int Padding { get; }

    /// <exception cref="EmbeddingModelException">The file is not one, or of a kind that is not supported.</exception>
    public static OnnxTokenizer Load(string file, int maxTokens)
    {
        try
        {
            return new OnnxTokenizer(JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file)), maxTokens);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new EmbeddingModelException($"{file} 不是有效的 tokenizer.json：{error.Message}", error);
        }
    }

    /// <summary>The ids that the model reads for a text, at most as many as it can.</summary>
    public int[] Encode(string text)
    {
        List<Piece> pieces = [];
        new BertTokenizer(_vocabulary, _keepsCase).Tokenize(text, pieces, _maxTokens - FrameLength);
        return [_vocabulary.Start, .. pieces.Select(piece => piece.Id), _vocabulary.End];
    }

    private static int IdOf(Dictionary<string, int> vocabulary, string piece) => vocabulary.TryGetValue(piece, out var id)
        ? id
        : throw new EmbeddingModelException($"tokenizer.json 的词表里没有 {piece}，这不是 BERT 类模型。");

    private static bool Flag(JsonElement normalizer, string name, bool otherwise) =>
        normalizer.ValueKind == JsonValueKind.Object && normalizer.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
            : otherwise;

    /// <summary>The pieces by id; an id that has none gets a piece that no text has.</summary>
    private static string[] Pieces(Dictionary<string, int> ids)
    {
        var pieces = new string[ids.Values.Max() + 1];
        for (var id = 0; id < pieces.Length; id++)
            pieces[id] = $"[unused-{id}]";
        foreach (var (piece, id) in ids)
            pieces[id] = piece;
        return pieces;
    }
}
