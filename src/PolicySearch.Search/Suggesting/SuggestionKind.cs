namespace PolicySearch.Search.Suggesting;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A department that answers for clauses, by canonical name.</summary>
    Department,

    /// <summary>A frequent word of the corpus.</summary>
    Term,

    /// <summary>A document, by title.</summary>
    Document,
}
