using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>A document in an export. Null is unknown.</summary>
/// <param name="DocumentId">Stable id.</param>
/// <param name="Title">Title.</param>
/// <param name="TitleDerived">True where the text has no title and one was made from its content.</param>
/// <param name="DocNumber">文号 as written.</param>
/// <param name="IndexNumber">索引号 as written.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="City">Region for which it was issued.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="Validity">Validity as written.</param>
/// <param name="ValidityStatus">Validity as one of five states.</param>
/// <param name="Clauses">Number of its clauses.</param>
/// <param name="AcceptedOn">Day (UTC) on which the corpus took in this form of it.</param>
/// <param name="SourceUrl">Address of the original.</param>
/// <param name="Permalink">Address of its page; null where no server is known.</param>
public sealed record ExportedDocument(
    string DocumentId,
    string Title,
    bool TitleDerived,
    string? DocNumber,
    string? IndexNumber,
    string? Issuer,
    string? City,
    DateOnly? WrittenOn,
    DateOnly? PublishedOn,
    string? Validity,
    ValidityStatus ValidityStatus,
    int Clauses,
    DateOnly AcceptedOn,
    string? SourceUrl,
    string? Permalink)
{
    /// <summary>A document of the store.</summary>
    public static ExportedDocument Of(DocumentSummary document, IPermalinks? permalinks)
    {
        var metadata = document.Metadata;
        return new ExportedDocument(
            document.Id,
            metadata.Title?.Value ?? "",
            metadata.Title?.Origin == MetadataOrigin.Derived,
            metadata.DocNumber?.Value,
            metadata.IndexNumber?.Value,
            metadata.Issuer?.Value,
            metadata.Region?.Value.Name,
            metadata.WrittenOn?.Value,
            metadata.PublishedOn?.Value,
            metadata.Validity?.Value,
            metadata.ValidityStatus,
            document.ClauseCount,
            DateOnly.FromDateTime(document.AcceptedAt.UtcDateTime),
            metadata.Url?.Value,
            permalinks?.ToDocument(document.Id));
    }
}
