using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Lays documents that come as lines of JSON out as files with sidecars, as an import takes them.</summary>
internal static class DocumentLines
{
    private static readonly string[] Metadata = ["id", "title", "docNumber", "issuer", "writtenOn", "publishedOn"];

    /// <summary>Writes one file and one sidecar for each line, and returns the folder.</summary>
    public static string Unpack(string lines, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var line in File.ReadLines(lines))
        {
            var document = JsonNode.Parse(line)!.AsObject();
            var name = Path.Combine(folder, (string)document["id"]!);
            var content = (string)document["content"]!;
            var isHtml = (string?)document["format"] == "html";
            File.WriteAllText(name + (isHtml ? ".html" : ".txt"), IsBareTable(content) ? $"<table>{content}</table>" : content);
            File.WriteAllText(name + ".meta.json", Sidecar(document).ToJsonString(new JsonSerializerOptions()));
        }

        return folder;
    }

    private static bool IsBareTable(string content) => content.AsSpan().TrimStart().StartsWith("<tbody", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Sidecar(JsonObject document) => new(Metadata
        .Where(name => document[name] is not null)
        .Select(name => KeyValuePair.Create(name, (JsonNode?)document[name]!.DeepClone())));
}
