using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HybridLoad.Load;

/// <summary>
/// An OpenSearch node: words and meaning as the two optional clauses of one query, k nearest neighbours by HNSW, the filter in both. The vector of
/// the question is made before the clock runs.
/// </summary>
internal sealed class OpenSearchTarget(Uri address, string index, IReadOnlyDictionary<string, float[]> vectors) : ITarget
{
    /// <summary>Neighbours that its list of meaning holds.</summary>
    private const int Neighbours = 100;

    public string Name => "OpenSearch";

    public HttpRequestMessage Ask(Query query) => new(HttpMethod.Post, new Uri(address, $"/{index}/_search"))
    {
        Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Body(query)))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        },
    };

    public string? Problem(Query query, byte[] answer) =>
        answer.AsSpan().IndexOf("\"timed_out\":false"u8) < 0 ? "timed out"
        : query.Filters.Count == 0 && answer.AsSpan().IndexOf("\"_id\""u8) < 0 ? "no hits"
        : query.Facets.Count > 0 && answer.AsSpan().IndexOf("\"buckets\""u8) < 0 ? "no facets"
        : null;

    private JsonObject Body(Query query)
    {
        var neighbours = new JsonObject { ["vector"] = Numbers(vectors[query.Text]), ["k"] = Neighbours };
        if (query.Filters.Count > 0)
            neighbours["filter"] = new JsonObject { ["bool"] = new JsonObject { ["filter"] = Filters(query) } };
        var body = new JsonObject
        {
            ["size"] = 10,
            ["_source"] = new JsonObject { ["excludes"] = new JsonArray("embedding") },
            ["query"] = new JsonObject
            {
                ["bool"] = new JsonObject
                {
                    ["should"] = new JsonArray(
                        new JsonObject { ["match"] = new JsonObject { ["text"] = query.Text } },
                        new JsonObject { ["knn"] = new JsonObject { ["embedding"] = neighbours } }),
                    ["minimum_should_match"] = 1,
                    ["filter"] = Filters(query),
                },
            },
            ["highlight"] = new JsonObject { ["fields"] = new JsonObject { ["text"] = new JsonObject { ["number_of_fragments"] = 0 } } },
        };
        if (query.Facets.Count > 0)
        {
            body["aggs"] = new JsonObject(query.Facets.Select(facet => KeyValuePair.Create<string, JsonNode?>(
                facet, new JsonObject { ["terms"] = new JsonObject { ["field"] = facet, ["size"] = 100 } })));
        }

        return body;
    }

    /// <summary>A department with a role is one value there, as it is in the index of the program.</summary>
    private static JsonArray Filters(Query query)
    {
        var role = query.Filters.FirstOrDefault(filter => filter.Field == "role").Value;
        var terms = query.Filters.Where(filter => filter.Field != "role").Select(filter => filter.Field == "department" && role is not null
            ? ("mention", $"{filter.Value}|{role}")
            : filter);
        return [.. terms.Select(term => new JsonObject { ["term"] = new JsonObject { [term.Item1] = term.Item2 } })];
    }

    private static JsonArray Numbers(float[] vector) => [.. vector.Select(number => JsonValue.Create(number))];
}
