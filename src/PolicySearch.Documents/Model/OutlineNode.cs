namespace PolicySearch.Documents.Model;

/// <summary>A heading.</summary>
/// <param name="PathKey">Key of the heading within the document, for example <c>a1/3/2</c>.</param>
/// <param name="Marker">Number as written, for example （三） or 第二章; empty where there is none.</param>
/// <param name="Title">Text of the heading without its marker, to the letter.</param>
/// <param name="Range">The heading in the source text, marker included.</param>
/// <param name="Part">Index of the part it stands in.</param>
/// <param name="Children">Headings below it, in order.</param>
/// <param name="ClauseIds">Clauses directly below it, in order.</param>
public sealed record OutlineNode(
    string PathKey,
    string Marker,
    string Title,
    TextRange Range,
    int Part,
    IReadOnlyList<OutlineNode> Children,
    IReadOnlyList<string> ClauseIds);
