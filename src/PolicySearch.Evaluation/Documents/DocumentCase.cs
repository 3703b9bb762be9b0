using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Evaluation.Documents;

/// <summary>A document as it came, with what its source says of it.</summary>
internal sealed class DocumentCase
{
    private readonly JsonElement _line;

    private DocumentCase(JsonElement line)
    {
        _line = line;
        Id = line.GetProperty("id").GetString()!;
        Content = line.GetProperty("content").GetString()!;
        FileName = Id + (Text("format") is { } format ? FormatNames.ExtensionOf(format) : ".txt");
    }

    /// <summary>Name of the document.</summary>
    public string Id { get; }

    /// <summary>A file name that tells its format.</summary>
    public string FileName { get; }

    /// <summary>The document.</summary>
    public string Content { get; }

    /// <summary>About how many notes of departments it has.</summary>
    public int Notes => _line.TryGetProperty("deptNotes", out var value) && value.TryGetInt32(out var count) ? count : 0;

    /// <summary>The documents of a file of JSON Lines, in order.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form; the message names it.</exception>
    public static IEnumerable<DocumentCase> ReadAll(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Read(line, number);
        }
    }

    /// <summary>A property, null where it is missing or empty.</summary>
    public string? Text(string property) =>
        _line.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A date; null where it is missing.</summary>
    public DateOnly? Date(string property) =>
        DateOnly.TryParseExact(Text(property), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Title, issuer and address as a sidecar would give them.</summary>
    public SuppliedMetadata Sidecar() => new() { Id = Id, Title = Text("title"), Issuer = Text("issuer"), Url = Text("url") };

    /// <summary>The bytes as an import would get them.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(Content);

    private static DocumentCase Read(string line, int number)
    {
        try
        {
            return new DocumentCase(JsonDocument.Parse(line).RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"第 {number} 行不是文档评测的格式（须有 id、content）。", error);
        }
    }
}
