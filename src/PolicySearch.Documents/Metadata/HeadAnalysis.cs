using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>What the head of a document says.</summary>
/// <param name="Metadata">The metadata of the document.</param>
/// <param name="BodyStart">
/// Offset in the source text at which the body begins: the addressee line or the first paragraph. Before it stand page furniture, the
/// table of metadata, title lines and the number. In a text without line breaks it may lie inside a block.
/// </param>
public sealed record HeadAnalysis(DocumentMetadata Metadata, int BodyStart);
