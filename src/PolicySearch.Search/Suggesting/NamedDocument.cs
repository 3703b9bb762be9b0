using PolicySearch.Documents.Citations;
using PolicySearch.Store;

namespace PolicySearch.Search.Suggesting;

/// <summary>What names a document: of all that is known of it, what the names of a corpus keep.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title as written; null where it is not known.</param>
/// <param name="Number">文号 in its form for look-up; null where it has none.</param>
/// <param name="ClauseCount">How many clauses it has.</param>
internal sealed record NamedDocument(string Id, string? Title, string? Number, int ClauseCount)
{
    public static NamedDocument Of(DocumentSummary document) => new(
        document.Id,
        document.Metadata.Title?.Value,
        DocumentNumber.NormalizeIfAny(document.Metadata.DocNumber?.Value),
        document.ClauseCount);
}
