using PolicySearch.Store;

namespace PolicySearch.Search.Graphs;

/// <summary>Which references between documents.</summary>
/// <param name="Filter">Whose references.</param>
/// <param name="DocumentId">Only references of this document or to it; null for all.</param>
/// <param name="Department">Only references in clauses that name this department, in any known form; null for all.</param>
/// <param name="Limits">How much is given.</param>
public sealed record DocumentGraphRequest(DocumentFilter Filter, string? DocumentId, string? Department, GraphLimits Limits);
