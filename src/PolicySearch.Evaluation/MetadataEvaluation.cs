using System.Text.Json;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Evaluation;

/// <summary>
/// Judges the extraction of metadata on heads of documents with their expected values, one JSON object a line: <c>id</c>, <c>text</c>,
/// <c>expected</c> (a value or null for each field), <c>accept</c> (other values that are right as well; null among them means that no
/// value is right too). Values are compared without white space. A derived value counts as none: it stands nowhere in the text.
/// </summary>
public static class MetadataEvaluation
{
    /// <summary>The fields judged, in order.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["title", "docNumber", "indexNumber", "issuer", "writtenOn", "publishedOn", "validity"];

    /// <summary>Runs the extractor over a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static MetadataReport Run(string file)
    {
        var scores = Fields.ToDictionary(field => field, _ => new MetadataFieldScore());
        var differences = new List<MetadataDifference>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                Judge(ReadCase(line, number), scores, differences);
        }

        return new MetadataReport(scores, differences);
    }

    private static void Judge(MetadataCase head, Dictionary<string, MetadataFieldScore> scores, List<MetadataDifference> differences)
    {
        var source = DocumentReader.FromText(head.Text, SourceFormat.Text);
        var metadata = MetadataExtractor.Extract(source, null, null).Metadata;
        foreach (var field in Fields)
        {
            var (expected, accepted, found) = (head.Expected(field), head.Accepted(field), ValueOf(metadata, field));
            if (!scores[field].Count(expected, accepted, found))
                differences.Add(new MetadataDifference(head.Id, field, expected, found));
        }
    }

    private static string? ValueOf(DocumentMetadata metadata, string field) => field switch
    {
        "title" => Text(metadata.Title),
        "docNumber" => Text(metadata.DocNumber),
        "indexNumber" => Text(metadata.IndexNumber),
        "issuer" => Text(metadata.Issuer),
        "writtenOn" => Date(metadata.WrittenOn),
        "publishedOn" => Date(metadata.PublishedOn),
        _ => Text(metadata.Validity),
    };

    private static string? Text(Sourced<string>? value) => value is null or { Origin: MetadataOrigin.Derived } ? null : value.Value;

    private static string? Date(Sourced<DateOnly>? value) =>
        value is null or { Origin: MetadataOrigin.Derived } ? null : value.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static MetadataCase ReadCase(string line, int number)
    {
        try
        {
            return new MetadataCase(JsonDocument.Parse(line).RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"第 {number} 行不是元数据评测的格式（须有 id、text、expected）。", error);
        }
    }
}
