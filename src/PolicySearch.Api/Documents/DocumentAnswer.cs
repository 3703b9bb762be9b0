using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Documents;

/// <summary>A document with its outline.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Key">What the id was made from.</param>
/// <param name="Metadata">What is known of it as a whole, each value with where it came from.</param>
/// <param name="Format">The kind of file it came in.</param>
/// <param name="Encoding">Encoding of its bytes.</param>
/// <param name="FileName">Name of its file; null where it had none.</param>
/// <param name="Change">Number of the change that brought this form of it.</param>
/// <param name="AcceptedAt">When this form of it was accepted.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Parts">The issued document and what is attached to it.</param>
/// <param name="Clauses">Clauses that stand under no heading (preamble, closing).</param>
/// <param name="Outline">Headings, each with the clauses directly below it and the headings below it.</param>
/// <param name="References">Other documents that it names, with the id of those that the corpus has.</param>
/// <param name="Warnings">What the parser found odd.</param>
internal sealed record DocumentAnswer(
    string Id,
    DocumentKey Key,
    DocumentMetadata Metadata,
    SourceFormat Format,
    string Encoding,
    string? FileName,
    long Change,
    DateTimeOffset AcceptedAt,
    string Permalink,
    IReadOnlyList<DocumentPart> Parts,
    IReadOnlyList<OutlineClause> Clauses,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<ReferenceAnswer> References,
    IReadOnlyList<ParseWarning> Warnings);
