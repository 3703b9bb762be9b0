namespace PolicySearch.Documents.Model;

/// <summary>The issued document itself, or a plan or annex attached to it.</summary>
/// <param name="Index">0 for the issued document, then 1, 2 … in order.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its own title; for part 0 the document's.</param>
/// <param name="Range">Where it stands in the source text, title included; for part 0 without the head.</param>
/// <param name="Marker">附件1 as written; empty where the part has no label.</param>
/// <param name="TitleRange">Label and title lines in the source text; null for part 0, whose title stands in the head. They are neither heading nor clause.</param>
public sealed record DocumentPart(
    int Index, DocumentPartKind Kind, string Title, TextRange Range, string Marker = "", TextRange? TitleRange = null);
