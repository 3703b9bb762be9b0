namespace PolicySearch.Search.Suggesting;

/// <summary>Something of the corpus that begins or goes on as was typed.</summary>
/// <param name="Text">Title, canonical name or word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Matched">The form of the name that was typed, where it is another one (发改委 for 发展和改革委员会).</param>
/// <param name="Clauses">Number of clauses that name the department or hold the word; of a document, its clauses.</param>
/// <param name="DocumentId">Id of the document; null for other kinds.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Matched, int Clauses, string? DocumentId);
