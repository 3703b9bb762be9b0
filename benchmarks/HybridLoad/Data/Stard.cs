using System.IO.Compression;
using System.Text.Json;

namespace HybridLoad.Data;

/// <summary>Reads the files of STARD.</summary>
internal static class Stard
{
    private static readonly string[] QuestionFiles = ["queries.dev.jsonl", "queries.train.jsonl"];

    /// <summary>The articles, by law, laws in the order in which they first occur.</summary>
    /// <param name="folder">The folder of STARD.</param>
    /// <param name="longest">Leaves out articles of more characters.</param>
    public static IReadOnlyList<Law> Laws(string folder, int longest = int.MaxValue)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz")), CompressionMode.Decompress));
        return [.. Lines(reader).Select(ReadArticle).Where(article => article.Text.Length <= longest).GroupBy(article => article.Law).Select((group, i) => new Law(i, group.Key, [.. group]))];
    }

    /// <summary>All questions, those for development first.</summary>
    public static IReadOnlyList<string> Questions(string folder) =>
    [
        .. QuestionFiles
            .SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!),
    ];

    private static Article ReadArticle(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        return new Article(Text("law"), Text("article"), Text("text"));
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
