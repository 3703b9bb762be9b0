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
    /// <summary>Chinese characters stay as they are.</summary>
    public static StoreJson Readable { get; } =
        new(new JsonSerializerOptions(new StoreJson().Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Readable);

    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), Readable)!;
}
