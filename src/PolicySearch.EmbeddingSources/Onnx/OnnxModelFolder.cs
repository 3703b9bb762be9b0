using System.Security.Cryptography;
using System.Text.Json;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>
/// A sentence-embedding model as Hugging Face and sentence-transformers lay it out: the ONNX file, <c>tokenizer.json</c>, and, where they are
/// there, <c>1_Pooling/config.json</c>, <c>sentence_bert_config.json</c> and <c>config_sentence_transformers.json</c>.
/// </summary>
internal sealed class OnnxModelFolder
{
    private const int DefaultMaxTokens = 512;

    /// <summary>A greater model_max_length stands for "no limit known".</summary>
    private const int MostTokens = 8192;

    private static readonly string[] ModelNames = ["model.onnx", "onnx/model.onnx"];

    private OnnxModelFolder(string folder, int? maxTokens)
    {
        Folder = folder;
        ModelFile = FindModel(folder);
        TokenizerFile = Path.Combine(folder, "tokenizer.json");
        if (!File.Exists(TokenizerFile))
            throw new EmbeddingModelException($"模型目录 {folder} 中没有 tokenizer.json，请放入与模型配套的分词文件。");
        Pooling = ReadPooling(folder);
        var prompts = Read(folder, "config_sentence_transformers.json")?.TryGetProperty("prompts", out var found) == true ? found : default;
        QuestionPrompt = PromptOf(prompts, "query");
        PassagePrompt = PromptOf(prompts, "passage") is { Length: > 0 } passage ? passage : PromptOf(prompts, "document");
        MaxTokens = maxTokens ?? NumberOf(Read(folder, "sentence_bert_config.json"), "max_seq_length")
            ?? NumberOf(Truncation(folder), "max_length")
            ?? (NumberOf(Read(folder, "tokenizer_config.json"), "model_max_length") is { } longest and <= MostTokens ? longest : DefaultMaxTokens);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The ONNX file.</summary>
    public string ModelFile { get; }

    /// <summary>The tokenizer.</summary>
    public string TokenizerFile { get; }

    /// <summary>How the vectors of the tokens become one.</summary>
    public Pooling Pooling { get; }

    /// <summary>Tokens that the model reads, those that begin and end a text among them.</summary>
    public int MaxTokens { get; }

    /// <summary>What stands in front of a question.</summary>
    public string QuestionPrompt { get; }

    /// <summary>What stands in front of a passage.</summary>
    public string PassagePrompt { get; }

    /// <param name="folder">The folder.</param>
    /// <param name="maxTokens">Tokens that the model reads; null for what the folder's files say.</param>
    /// <exception cref="EmbeddingModelException">A file is missing or not fit.</exception>
    public static OnnxModelFolder Open(string folder, int? maxTokens = null)
    {
        if (!Directory.Exists(folder))
            throw new EmbeddingModelException($"模型目录 {folder} 不存在，请检查路径。");
        return new OnnxModelFolder(folder, maxTokens);
    }

    /// <summary>SHA-256 over all that decides about a vector.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ModelFile)!, $"{Path.GetFileName(ModelFile)}*").Append(TokenizerFile).Order(StringComparer.Ordinal))
            Append(hash, file);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new[] { Pooling.ToString(), PassagePrompt, $"{MaxTokens}" }));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[1 << 20];
        while (stream.Read(buffer) is > 0 and var read)
            hash.AppendData(buffer.AsSpan(0, read));
    }

    private static string FindModel(string folder)
    {
        foreach (var name in ModelNames)
        {
            if (File.Exists(Path.Combine(folder, name)))
                return Path.Combine(folder, name);
        }

        return Directory.GetFiles(folder, "*.onnx") switch
        {
            [var only] => only,
            [] => throw new EmbeddingModelException($"模型目录 {folder} 中没有 .onnx 文件，请放入 model.onnx。"),
            _ => throw new EmbeddingModelException($"模型目录 {folder} 中有多个 .onnx 文件，请把要用的一个改名为 model.onnx。"),
        };
    }

    private static Pooling ReadPooling(string folder)
    {
        if (Read(folder, "1_Pooling/config.json") is not { } config)
            return Pooling.Mean;
        bool Has(string name) => config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
        return Has("pooling_mode_cls_token") ? Pooling.First
            : Has("pooling_mode_mean_tokens") ? Pooling.Mean
            : throw new EmbeddingModelException($"模型目录 {folder} 要求的池化方式不受支持，只支持首个词元（cls）与平均（mean）。");
    }

    private static JsonElement? Read(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException error)
        {
            throw new EmbeddingModelException($"模型目录 {folder} 中的 {name} 不是有效的 JSON：{error.Message}", error);
        }
    }

    private static JsonElement? Truncation(string folder) =>
        Read(folder, "tokenizer.json")?.TryGetProperty("truncation", out var truncation) == true && truncation.ValueKind == JsonValueKind.Object ? truncation : null;

    private static int? NumberOf(JsonElement? config, string name) =>
        config?.TryGetProperty(name, out var value) == true && value.TryGetInt32(out var number) && number > 0 ? number : null;

    private static string PromptOf(JsonElement prompts, string name) =>
        prompts.ValueKind == JsonValueKind.Object && prompts.TryGetProperty(name, out var prompt) ? prompt.GetString() ?? "" : "";
}
