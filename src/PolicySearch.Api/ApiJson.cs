using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Api.Citations;
using PolicySearch.Api.Cities;
using PolicySearch.Api.Clauses;
using PolicySearch.Api.Departments;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Health;
using PolicySearch.Api.Search;
using PolicySearch.Api.Suggest;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Similar;

namespace PolicySearch.Api;

/// <summary>JSON of all requests and answers.</summary>
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SearchBatchAnswer))]
[JsonSerializable(typeof(ClauseInContext))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(CompareResponse))]
[JsonSerializable(typeof(NumbersResponse))]
[JsonSerializable(typeof(DepartmentGraph))]
[JsonSerializable(typeof(DocumentGraph))]
[JsonSerializable(typeof(CitationCheckAnswer))]
[JsonSerializable(typeof(DocumentList))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(PutBody))]
[JsonSerializable(typeof(PutAnswer))]
[JsonSerializable(typeof(DeleteAnswer))]
[JsonSerializable(typeof(DepartmentList))]
[JsonSerializable(typeof(DepartmentDetail))]
[JsonSerializable(typeof(CityList))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>For answers: camelCase, Chinese characters as they are.</summary>
    public static ApiJson Readable { get; } = new(Configure(new JsonSerializerOptions()));

    /// <summary>For requests: an unknown property is an error.</summary>
    public static ApiJson Strict { get; } = new(Configure(new JsonSerializerOptions
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 16,
    }));

    /// <summary>Sets the form that all JSON of the service has.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.IgnoreReadOnlyProperties = true;
        options.DictionaryKeyPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
