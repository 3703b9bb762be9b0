using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The file of metadata beside a document: <c>name.meta.json</c> for <c>name.txt</c>, with the properties of
/// <see cref="SuppliedMetadata"/> in camel case and dates as <c>2020-09-13</c>.
/// </summary>
public static class Sidecar
{
    /// <summary>How the name of a sidecar ends.</summary>
    public const string Extension = ".meta.json";

    /// <summary>Path of the sidecar of a document, whether it is there or not.</summary>
    /// <param name="documentPath">Path of the document.</param>
    public static string PathFor(string documentPath) => Path.ChangeExtension(documentPath, null) + Extension;

    /// <summary>True for the path of a sidecar, which is no document itself.</summary>
    public static bool IsSidecar(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the sidecar of a document from disk; null if there is none.</summary>
    /// <param name="documentPath">Path of the document.</param>
    /// <exception cref="DocumentReadException">The sidecar is broken.</exception>
    public static SuppliedMetadata? ReadFor(string documentPath)
    {
        var path = PathFor(documentPath);
        return File.Exists(path) ? Parse(File.ReadAllBytes(path), Path.GetFileName(path)) : null;
    }

    /// <summary>Reads the content of a sidecar.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <param name="name">Name for messages.</param>
    /// <exception cref="DocumentReadException">It is no JSON, has unknown or wrong properties, or an id that is not allowed.</exception>
    public static SuppliedMetadata Parse(ReadOnlySpan<byte> json, string name)
    {
        if (json.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            json = json[3..];
        try
        {
            var metadata = JsonSerializer.Deserialize(json, SidecarJson.Default.SuppliedMetadata)
                ?? throw Broken(name, "内容是 null。", null);
            if (metadata.Id is { } id && !DocumentKeys.IsAllowedId(id))
                throw Broken(name, $"id “{id}” 不合规定：须为 1 至 128 个英文字母、数字、- 或 _。", null);
            return metadata;
        }
        catch (JsonException error)
        {
            throw Broken(name, Explain(error), error);
        }
    }

    private static string Explain(JsonException error)
    {
        var place = error.LineNumber is { } line ? $"第 {line + 1} 行" : "";
        var property = error.Path is { Length: > 2 } path ? $"（{path[2..]}）" : "";
        return $"{place}{property}无法理解。";
    }

    private static DocumentReadException Broken(string name, string cause, Exception? inner) =>
        new(
            "broken-sidecar",
            $"元数据文件 {name} 有错：{cause}",
            "请改正后重试；可用的字段：id、title、docNumber、indexNumber、issuer、city、writtenOn、publishedOn（日期如 2020-09-13）、validity、url。",
            inner);
}

/// <summary>Generated reading of sidecars.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(SuppliedMetadata))]
internal sealed partial class SidecarJson : JsonSerializerContext;
