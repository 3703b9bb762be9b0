using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Texts of documents, each read and folded once for one request.</summary>
internal sealed class DocumentTexts(DocumentStore store)
{
    private readonly Dictionary<string, DocumentText?> _texts = [];

    /// <summary>The text of a document; null where it is no longer there.</summary>
    public DocumentText? Get(string documentId)
    {
        if (!_texts.TryGetValue(documentId, out var text))
            _texts[documentId] = text = store.GetDocument(documentId) is { } stored ? new DocumentText(stored.Document) : null;
        return text;
    }

    /// <summary>The text of a document that was read already.</summary>
    public DocumentText Get(PolicyDocument document)
    {
        if (!_texts.TryGetValue(document.Id, out var text) || text is null)
            _texts[document.Id] = text = new DocumentText(document);
        return text;
    }
}
