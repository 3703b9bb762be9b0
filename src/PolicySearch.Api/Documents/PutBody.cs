using PolicySearch.Documents.Metadata;

namespace PolicySearch.Api.Documents;

/// <summary>A document to put, as JSON: its content as text or as bytes in Base64.</summary>
/// <param name="FileName">Name of the file; its ending may tell the format (.txt, .md, .html, .docx).</param>
/// <param name="Content">The document as text.</param>
/// <param name="ContentBase64">The document as bytes, in Base64; for DOCX, or where the encoding is to be kept.</param>
/// <param name="Format">What content is: text, markdown or html; instead of a file name. Without either, the content tells.</param>
/// <param name="Metadata">What is known of it; wins over what the text says.</param>
internal sealed record PutBody(string? FileName, string? Content, string? ContentBase64, string? Format, SuppliedMetadata? Metadata);
