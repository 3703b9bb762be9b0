using System.IO.Compression;
using System.Text.Json;

namespace VersusLucene;

/// <summary>Articles and questions of the folder eval/stard.</summary>
internal static class Stard
{
    public static List<Article> Articles(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return [.. Lines(unpacked).Select(article => new Article(Field(article, "law"), Field(article, "article"), Field(article, "text")))];
    }

    public static List<string> Questions(string folder) => [.. QuestionsOf(folder, "queries.dev.jsonl"), .. QuestionsOf(folder, "queries.train.jsonl")];

    private static List<string> QuestionsOf(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return [.. Lines(file).Select(question => Field(question, "query"))];
    }

    private static IEnumerable<JsonElement> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string Field(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
