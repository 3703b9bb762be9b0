using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A clause together with what is known of its document.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Document">Its document.</param>
public sealed record StoredClause(Clause Clause, DocumentSummary Document);
