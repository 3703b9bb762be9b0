namespace PolicySearch.Store;

/// <summary>How often a document names another one in the same words.</summary>
/// <param name="DocumentId">The document that names.</param>
/// <param name="Title">Title of the named one without its brackets, to the letter; null where only the number is given.</param>
/// <param name="DocNumber">文号 of the named one as written, if given.</param>
/// <param name="Count">How often.</param>
public sealed record ReferenceCount(string DocumentId, string? Title, string? DocNumber, int Count);
