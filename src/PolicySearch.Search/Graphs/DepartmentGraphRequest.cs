using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Graphs;

/// <summary>Which departments work on the same clauses.</summary>
/// <param name="Search">Which clauses are looked at: its filters and, if it has one, its query, as keyword mode takes it.</param>
/// <param name="DocumentId">Only clauses of this document; null for all.</param>
/// <param name="Limits">How much is given.</param>
public sealed record DepartmentGraphRequest(SearchRequest Search, string? DocumentId, GraphLimits Limits);
