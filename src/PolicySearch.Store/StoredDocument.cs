using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A document as the store keeps it.</summary>
/// <param name="Summary">What is known of it as a whole.</param>
/// <param name="Document">The parsed document, equal to the one that was put.</param>
/// <param name="Supplied">Metadata that was given beside the bytes, if any.</param>
/// <param name="Origins">Full paths of the files it came from; an empty string for a document handed over without one.</param>
public sealed record StoredDocument(
    DocumentSummary Summary,
    PolicyDocument Document,
    SuppliedMetadata? Supplied,
    IReadOnlyList<string> Origins);
