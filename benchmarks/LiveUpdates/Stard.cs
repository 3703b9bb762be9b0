using System.IO.Compression;
using System.Text.Json;

namespace LiveUpdates;

/// <summary>Questions and texts of the folder eval/stard.</summary>
internal sealed class Stard(string folder)
{
    public IReadOnlyList<string> Questions { get; } =
        [.. File.ReadLines(Path.Combine(folder, "queries.dev.jsonl")).Concat(File.ReadLines(Path.Combine(folder, "queries.train.jsonl"))).Select(line => Field(line, "query"))];

    /// <summary>Some articles, of which new documents are made.</summary>
    public IReadOnlyList<string> Texts { get; } = ReadTexts(folder, 20_000);

    private static List<string> ReadTexts(string folder, int count)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz")), CompressionMode.Decompress));
        var texts = new List<string>();
        while (texts.Count < count && reader.ReadLine() is { } line)
            texts.Add(Field(line, "text").ReplaceLineEndings(""));
        return texts;
    }

    private static string Field(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
