using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Documents;

/// <summary>A heading.</summary>
/// <param name="PathKey">Place in the document.</param>
/// <param name="Marker">Number as written; empty where there is none.</param>
/// <param name="Title">Text without the marker, to the letter.</param>
/// <param name="Range">Where it stands in the source text, in UTF-16 code units.</param>
/// <param name="Part">Index of the part it stands in.</param>
/// <param name="Clauses">Clauses directly below it, in order.</param>
/// <param name="Children">Headings below it, in order.</param>
internal sealed record OutlineEntry(
    string PathKey,
    string Marker,
    string Title,
    TextRange Range,
    int Part,
    IReadOnlyList<OutlineClause> Clauses,
    IReadOnlyList<OutlineEntry> Children);
