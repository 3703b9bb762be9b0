using System.Text;
using System.Text.Json;
using Microsoft.ML.Tokenizers;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>The tokenizer that a <c>tokenizer.json</c> describes: BERT's word pieces, as nearly all Chinese sentence models have them.</summary>
internal sealed class OnnxTokenizer
{
    /// <summary>Tokens around a text: <c>[CLS]</c> and <c>[SEP]</c>.</summary>
    public const int FrameLength = 2;

    private readonly BertTokenizer _tokenizer;
    private readonly int _start;
    private readonly int _end;
    private readonly int _maxTokens;

    private OnnxTokenizer(JsonElement json, int maxTokens)
    {
        var model = json.GetProperty("model");
        if (model.TryGetProperty("type", out var type) && type.GetString() != "WordPiece")
            throw new EmbeddingModelException($"tokenizer.json 的类型 {type.GetString()} 不受支持，只支持 WordPiece（BERT 类模型）。");
        var vocabulary = model.GetProperty("vocab").EnumerateObject().ToDictionary(piece => piece.Name, piece => piece.Value.GetInt32());
        var normalizer = json.TryGetProperty("normalizer", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var lowercase = Flag(normalizer, "lowercase", true);
        _maxTokens = maxTokens;
        _start = IdOf(vocabulary, "[CLS]");
        _end = IdOf(vocabulary, "[SEP]");
        Padding = IdOf(vocabulary, "[PAD]");
        _tokenizer = BertTokenizer.Create(Lines(vocabulary), new BertOptions
        {
            // The library asks for this piece; sentence models never read it.
            MaskingToken = vocabulary.ContainsKey("[MASK]") ? "[MASK]" : "[PAD]",
            LowerCaseBeforeTokenization = lowercase,
            RemoveNonSpacingMarks = Flag(normalizer, "strip_accents", lowercase),
            IndividuallyTokenizeCjk = Flag(normalizer, "handle_chinese_chars", true),
            UnknownToken = model.TryGetProperty("unk_token", out var unknown) ? unknown.GetString()! : "[UNK]",
            SplitOnSpecialTokens = false,
        });
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
        var pieces = _tokenizer.EncodeToIds(text, addSpecialTokens: false);
        return [_start, .. pieces.Take(_maxTokens - FrameLength), _end];
    }

    private static int IdOf(Dictionary<string, int> vocabulary, string piece) => vocabulary.TryGetValue(piece, out var id)
        ? id
        : throw new EmbeddingModelException($"tokenizer.json 的词表里没有 {piece}，这不是 BERT 类模型。");

    private static bool Flag(JsonElement normalizer, string name, bool otherwise) =>
        normalizer.ValueKind == JsonValueKind.Object && normalizer.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
            : otherwise;

    /// <summary>The vocabulary in the form of vocab.txt: the line's number is the id.</summary>
    private static MemoryStream Lines(Dictionary<string, int> vocabulary)
    {
        var lines = new string[vocabulary.Values.Max() + 1];
        for (var id = 0; id < lines.Length; id++)
            lines[id] = $"[unused-{id}]";
        foreach (var (piece, id) in vocabulary)
            lines[id] = piece;
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }
}
