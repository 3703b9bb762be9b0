using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>The lines of a part.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Marker">附件1 as written; empty for other parts.</param>
/// <param name="TitleLines">The lines of its title and its marker; none for the issued document, whose title stands in the head.</param>
/// <param name="Lines">Its text, up to the closing.</param>
/// <param name="Closing">Signature, date, list of annexes.</param>
internal sealed record PartDraft(
    DocumentPartKind Kind,
    string Marker,
    IReadOnlyList<BodyLine> TitleLines,
    IReadOnlyList<BodyLine> Lines,
    IReadOnlyList<BodyLine> Closing);
