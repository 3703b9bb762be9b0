namespace PolicySearch.Search.Exporting;

/// <summary>Something to cite in a list of references: a document, or a place in it.</summary>
/// <param name="Key">Id of the document or of the clause.</param>
/// <param name="Document">The document.</param>
/// <param name="Place">The place in it (附《…》三、（三）1.第1段); null for the whole document.</param>
/// <param name="Text">The text of the place, to the letter; null for the whole document.</param>
public sealed record Reference(string Key, ExportedDocument Document, string? Place = null, string? Text = null);
