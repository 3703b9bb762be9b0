using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Search.Querying;

namespace PolicySearch.Cli.Output;

/// <summary>JSON of the command line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ErrorOutput))]
[JsonSerializable(typeof(IndexOutput))]
[JsonSerializable(typeof(StatsOutput))]
[JsonSerializable(typeof(CheckOutput))]
[JsonSerializable(typeof(ReindexOutput))]
[JsonSerializable(typeof(EvalOutput))]
[JsonSerializable(typeof(SearchResponse))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Chinese characters stay as they are; enumerations are camelCase names.</summary>
    public static CliJson Readable { get; } = new(new JsonSerializerOptions(new CliJson().Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
