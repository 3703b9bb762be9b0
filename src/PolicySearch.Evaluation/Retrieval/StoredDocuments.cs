using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Goes through the documents of a corpus.</summary>
internal static class StoredDocuments
{
    private const int PageSize = 100;

    /// <summary>All documents, page by page, so that few are in memory at once.</summary>
    public static IEnumerable<PolicyDocument> Of(DocumentStore store) => Enumerable.Range(1, int.MaxValue)
        .Select(page => store.ListDocuments(new DocumentFilter(), page, PageSize).Documents)
        .TakeWhile(documents => documents.Count > 0)
        .SelectMany(documents => documents)
        .Select(document => store.GetDocument(document.Id)!.Document);
}
