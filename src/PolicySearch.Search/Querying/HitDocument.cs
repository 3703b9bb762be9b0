using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Querying;

/// <summary>The document of a hit. Null is unknown.</summary>
/// <param name="Title">Title.</param>
/// <param name="TitleDerived">True where the text has no title and one was made from its content.</param>
/// <param name="DocNumber">文号 as written.</param>
/// <param name="City">Region.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="Validity">Validity as written.</param>
/// <param name="ValidityStatus">Validity as one of five states.</param>
public sealed record HitDocument(
    string Title,
    bool TitleDerived,
    string? DocNumber,
    string? City,
    string? Issuer,
    DateOnly? WrittenOn,
    DateOnly? PublishedOn,
    string? Validity,
    ValidityStatus ValidityStatus)
{
    /// <summary>The document as a hit shows it.</summary>
    public static HitDocument Of(DocumentSummary document)
    {
        var metadata = document.Metadata;
        return new HitDocument(
            metadata.Title?.Value ?? "",
            metadata.Title?.Origin == MetadataOrigin.Derived,
            metadata.DocNumber?.Value,
            metadata.Region?.Value.Name,
            metadata.Issuer?.Value,
            metadata.WrittenOn?.Value,
            metadata.PublishedOn?.Value,
            metadata.Validity?.Value,
            metadata.ValidityStatus);
    }
}
