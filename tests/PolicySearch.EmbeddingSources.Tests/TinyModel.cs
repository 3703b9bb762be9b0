using System.Text.Json;

namespace PolicySearch.EmbeddingSources.Tests;

/// <summary>A folder with a tiny model over a vocabulary of a few pieces; each piece's vector is known.</summary>
internal sealed class TinyModel : IDisposable
{
    public static readonly string[] Pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "停", "车", "费", "park", "##ing"];

    public TinyModel(params string[] inputs)
    {
        Directory.CreateDirectory(Folder);
        OnnxFile.Write(Path.Combine(Folder, "model.onnx"), Vectors, inputs.Length > 0 ? inputs : ["input_ids", "attention_mask", "token_type_ids"]);
        Write("tokenizer.json", new
        {
            normalizer = new { type = "BertNormalizer", clean_text = true, handle_chinese_chars = true, strip_accents = (bool?)null, lowercase = true },
            model = new { type = "WordPiece", unk_token = "[UNK]", vocab = Pieces.Index().ToDictionary(piece => piece.Item, piece => piece.Index) },
        });
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>The vector of each piece: three numbers that no two pieces share.</summary>
    public static float[][] Vectors => [.. Pieces.Select((_, i) => new[] { i + 1f, (i * i) % 7, 1f / (i + 1) })];

    public void Write(string name, object json)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(json));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
