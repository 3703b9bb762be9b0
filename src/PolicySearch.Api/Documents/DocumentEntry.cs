using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>A document in a list. Null is unknown.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Title.</param>
/// <param name="TitleDerived">True where the text has no title and one was made from its content.</param>
/// <param name="DocNumber">文号 as written.</param>
/// <param name="City">Region for which it was issued.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="Validity">Validity as written.</param>
/// <param name="ValidityStatus">Validity as one of five states.</param>
/// <param name="Clauses">Number of its clauses.</param>
/// <param name="Change">Number of the change that brought this form of it.</param>
/// <param name="AcceptedAt">When this form of it was accepted.</param>
/// <param name="Permalink">Its address.</param>
internal sealed record DocumentEntry(
    string Id,
    string Title,
    bool TitleDerived,
    string? DocNumber,
    string? City,
    string? Issuer,
    DateOnly? WrittenOn,
    DateOnly? PublishedOn,
    string? Validity,
    ValidityStatus ValidityStatus,
    int Clauses,
    long Change,
    DateTimeOffset AcceptedAt,
    string Permalink)
{
    /// <summary>The entry of a document.</summary>
    public static DocumentEntry Of(DocumentSummary document, string permalink)
    {
        var metadata = document.Metadata;
        return new DocumentEntry(
            document.Id,
            metadata.Title?.Value ?? "",
            metadata.Title?.Origin == MetadataOrigin.Derived,
            metadata.DocNumber?.Value,
            metadata.Region?.Value.Name,
            metadata.Issuer?.Value,
            metadata.WrittenOn?.Value,
            metadata.PublishedOn?.Value,
            metadata.Validity?.Value,
            metadata.ValidityStatus,
            document.ClauseCount,
            document.Change,
            document.AcceptedAt,
            permalink);
    }
}
