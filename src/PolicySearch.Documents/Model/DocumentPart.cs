namespace PolicySearch.Documents.Model;

/// <summary>The issued document itself, or a plan or annex attached to it.</summary>
/// <param name="Index">0 for the issued document, then 1, 2 … in order.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its own title; for part 0 the document's.</param>
/// <param name="Range">Where it stands in the source text.</param>
public sealed record DocumentPart(int Index, DocumentPartKind Kind, string Title, TextRange Range);
