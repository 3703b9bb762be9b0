namespace PolicySearch.Api.Mcp;

/// <summary>Answer of outline_document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Citation">How to cite it as a whole.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="City">Its region.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="Lines">Headings and clauses in the order of the text.</param>
/// <param name="TotalLines">How many lines there are.</param>
/// <param name="Next">Value of offset for the rest; null where there is none.</param>
internal sealed record OutlineToolAnswer(
    string DocumentId, string Title, string Citation, string Permalink, string? City, string? Issuer,
    IReadOnlyList<OutlineLine> Lines, int TotalLines, int? Next);
