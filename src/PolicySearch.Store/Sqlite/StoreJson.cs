using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>JSON of what is only ever read and written as a whole.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DocumentMetadata))]
[JsonSerializable(typeof(SuppliedMetadata))]
[JsonSerializable(typeof(IReadOnlyList<DocumentPart>))]
[JsonSerializable(typeof(IReadOnlyList<OutlineNode>))]
[JsonSerializable(typeof(IReadOnlyList<ParseWarning>))]
[JsonSerializable(typeof(IReadOnlyList<SourceField>))]
[JsonSerializable(typeof(IReadOnlyList<PathEntry>))]
[JsonSerializable(typeof(IReadOnlyList<DepartmentNote>))]
[JsonSerializable(typeof(int[][]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Readable.Instance);

    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), Readable.Instance)!;

    /// <summary>Chinese characters stay as they are. Made at first use: by then the generated part of this class has its options.</summary>
    private static class Readable
    {
        public static readonly StoreJson Instance =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
