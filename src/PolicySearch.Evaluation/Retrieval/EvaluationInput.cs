using System.IO.Compression;
using System.Text.Json;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Reads files of one JSON object a line, plain or gzip.</summary>
internal static class EvaluationInput
{
    /// <summary>Reads each line that is not blank.</summary>
    /// <param name="file">Path of the file; <c>.gz</c> is unpacked.</param>
    /// <param name="form">What a line must have, for the message.</param>
    /// <param name="read">Reads a line; what the JSON reader throws means that the line is not of the form.</param>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static IEnumerable<T> ReadLines<T>(string file, string form, Func<JsonElement, T> read)
    {
        using var reader = Open(file);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Read(line, number, file, form, read);
        }
    }

    /// <summary>Opens a text file; <c>.gz</c> is unpacked.</summary>
    public static StreamReader Open(string file)
    {
        var stream = File.OpenRead(file);
        return new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    private static T Read<T>(string line, int number, string file, string form, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} 第 {number} 行不是所需的格式（{form}）。", error);
        }
    }
}
