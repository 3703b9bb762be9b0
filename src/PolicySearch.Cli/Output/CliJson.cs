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
[JsonSerializable(typeof(BatchLine))]
[JsonSerializable(typeof(ErrorOutput))]
[JsonSerializable(typeof(IndexOutput))]
[JsonSerializable(typeof(StatsOutput))]
[JsonSerializable(typeof(CheckOutput))]
[JsonSerializable(typeof(ReindexOutput))]
[JsonSerializable(typeof(EvalOutput))]
[JsonSerializable(typeof(RetrievalOutput))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(ExportOutput))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Chinese characters stay as they are; enumerations are camelCase names.</summary>
    public static CliJson Readable => Holder.Instance;

    /// <summary>The same on one line.</summary>
    public static CliJson Compact => Holder.OnOneLine;

    /// <summary>Made at first use: by then the generated part of this class has its options.</summary>
    private static class Holder
    {
        public static readonly CliJson Instance = Make(isIndented: true);
        public static readonly CliJson OnOneLine = Make(isIndented: false);

        private static CliJson Make(bool isIndented) => new(new JsonSerializerOptions(Default.Options)
        {
            WriteIndented = isIndented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        });
    }
}
