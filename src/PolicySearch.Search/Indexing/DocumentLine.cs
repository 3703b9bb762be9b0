using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Documents.Metadata;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// A line of a JSON Lines file of documents: the text, or the name of a file beside the list, and what is known of it.
/// Metadata counts as a sidecar's. Other properties are passed over.
/// </summary>
internal sealed record DocumentLine
{
    /// <summary>Explicit id; without it the id is made from the metadata, as for files.</summary>
    public string? Id { get; init; }

    /// <summary>The document as text.</summary>
    public string? Content { get; init; }

    /// <summary>What <see cref="Content"/> is: <c>text</c>, <c>markdown</c> or <c>html</c>; without it the text tells.</summary>
    public string? Format { get; init; }

    /// <summary>Name of the file that holds the document, in the list's folder or in the one with the list's name.</summary>
    public string? Name { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.DocNumber"/>
    public string? DocNumber { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.IndexNumber"/>
    public string? IndexNumber { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.Issuer"/>
    public string? Issuer { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.City"/>
    public string? City { get; init; }

    /// <summary>Another name of <see cref="City"/>, taken where it is a region (四川省广安市) and passed over where it is a body (国务院).</summary>
    public string? Place { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.WrittenOn"/>
    public DateOnly? WrittenOn { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.PublishedOn"/>
    public DateOnly? PublishedOn { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.Validity"/>
    public string? Validity { get; init; }

    /// <inheritdoc cref="SuppliedMetadata.Url"/>
    public string? Url { get; init; }

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static DocumentLine Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, DocumentLineJson.Default.DocumentLine) ?? throw new JsonException("null");

    /// <summary>The metadata of the line; null if there is none.</summary>
    public SuppliedMetadata? Metadata()
    {
        var metadata = new SuppliedMetadata
        {
            Id = Id,
            Title = Title,
            DocNumber = DocNumber,
            IndexNumber = IndexNumber,
            Issuer = Issuer,
            City = City ?? (Place is { } place && RegionCatalog.Default.Find(place) is { Level: not Documents.Model.RegionLevel.Nation } ? place : null),
            WrittenOn = WrittenOn,
            PublishedOn = PublishedOn,
            Validity = Validity,
            Url = Url,
        };
        return metadata == new SuppliedMetadata() ? null : metadata;
    }
}

/// <summary>Generated reading of lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DocumentLine))]
internal sealed partial class DocumentLineJson : JsonSerializerContext;
