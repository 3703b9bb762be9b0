using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Numbers;

namespace PolicySearch.Search.Exporting;

/// <summary>JSON of exports: camelCase, Chinese characters as they are, unknown values as null, one line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportHeadLine))]
[JsonSerializable(typeof(ExportedClause))]
[JsonSerializable(typeof(ComparedExport))]
[JsonSerializable(typeof(ExportedDocument))]
[JsonSerializable(typeof(EdgeRecord<DocumentNode>), TypeInfoPropertyName = "DocumentEdge")]
[JsonSerializable(typeof(EdgeRecord<DepartmentNode>), TypeInfoPropertyName = "DepartmentEdge")]
[JsonSerializable(typeof(NumberRow))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>The context with its options.</summary>
    public static ExportJson Readable => Holder.Instance;

    /// <summary>Made at first use: by then the generated part of this class has its options.</summary>
    private static class Holder
    {
        public static readonly ExportJson Instance = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        });
    }
}
