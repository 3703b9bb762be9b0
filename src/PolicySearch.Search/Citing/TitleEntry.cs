using PolicySearch.Documents.Citations;
using PolicySearch.Store;

namespace PolicySearch.Search.Citing;

/// <summary>What the catalogue of titles keeps of a document.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Number">文号 in its form for look-up; empty where it has none.</param>
/// <param name="Forms">Forms of its title.</param>
internal sealed record TitleEntry(string DocumentId, string Number, IReadOnlyList<TitleForm> Forms)
{
    public static TitleEntry Of(DocumentSummary document) => new(
        document.Id,
        DocumentNumber.NormalizeIfAny(document.Metadata.DocNumber?.Value) ?? "",
        TitleForms.Of(document.Metadata.Title?.Value ?? "", document.Metadata.Issuer?.Value));
}
