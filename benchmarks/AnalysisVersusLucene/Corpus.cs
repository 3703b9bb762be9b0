using System.IO.Compression;
using System.Text.Json;

namespace AnalysisVersusLucene;

/// <summary>The articles of a file with one JSON object a line: law, article, text.</summary>
internal static class Corpus
{
    public static IEnumerable<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(unpacked);
        while (reader.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            string Field(string name) => article.RootElement.GetProperty(name).GetString()!;
            yield return $"{Field("law")} {Field("article")} {Field("text")}";
        }
    }

    /// <summary>About <paramref name="count"/> of the articles, evenly spread.</summary>
    public static List<string> Sample(List<string> articles, int count)
    {
        var step = Math.Max(1, articles.Count / count);
        return [.. articles.Where((_, i) => i % step == 0).Take(count)];
    }

    /// <summary>The lines of all text files of a folder.</summary>
    public static IEnumerable<string> ReadLines(string folder)
        => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0);
}
