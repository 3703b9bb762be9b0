using System.Text.Json;
using PolicySearch.Testing;

namespace PolicySearch.Embeddings.Tests;

/// <summary>One line of the model's reference outputs.</summary>
internal sealed record ReferenceLine(string Text, int[] Ids, float[] Float, float[] Int8)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All 214 lines.</summary>
    public static IReadOnlyList<ReferenceLine> All { get; } =
    [
        .. File.ReadLines(Repository.PathOf("tests", "golden", "embeddings", "reference.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ReferenceLine>(line, Options)!),
    ];
}
