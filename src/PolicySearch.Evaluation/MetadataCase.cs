using System.Text.Json;

namespace PolicySearch.Evaluation;

/// <summary>A head with its expected metadata.</summary>
internal sealed class MetadataCase
{
    private readonly JsonElement _expected;
    private readonly JsonElement? _accept;

    /// <summary>Reads a line of the file.</summary>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public MetadataCase(JsonElement line)
    {
        Id = line.GetProperty("id").GetString()!;
        Text = line.GetProperty("text").GetString()!;
        _expected = line.GetProperty("expected");
        _accept = line.TryGetProperty("accept", out var accept) && accept.ValueKind is JsonValueKind.Object ? accept : null;
    }

    /// <summary>Name of the case.</summary>
    public string Id { get; }

    /// <summary>The head.</summary>
    public string Text { get; }

    /// <summary>The expected value of a field.</summary>
    public string? Expected(string field) => _expected.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>Other right values of a field; null among them for no value.</summary>
    public IReadOnlyList<string?> Accepted(string field) =>
        _accept is { } accept && accept.TryGetProperty(field, out var values)
            ? [.. values.EnumerateArray().Select(value => value.GetString())]
            : [];
}
