using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Testing;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>A question with the clauses that answer it; see tests/golden/seeds/README.md.</summary>
public sealed record GoldenSearch(string Id, string Query, string Contains, IReadOnlyList<GoldenAnswer> Also, int? Rank)
{
    public static IReadOnlyList<GoldenSearch> Load() =>
    [
        .. File.ReadLines(Repository.PathOf("tests", "golden", "searches", "seeds.jsonl"))
            .Select(line => JsonSerializer.Deserialize(line, GoldenJson.Default.GoldenSearch)!),
    ];

    /// <summary>Whether a text is the right clause, or with <see cref="Also"/> one that answers the question too.</summary>
    public bool IsAnsweredBy(string text) => text.Contains(Contains) || Also.Any(other => text.Contains(other.Contains));
}

public sealed record GoldenAnswer(string Contains);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldenSearch))]
internal sealed partial class GoldenJson : JsonSerializerContext;
