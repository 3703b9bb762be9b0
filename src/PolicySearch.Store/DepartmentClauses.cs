using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>One page of the clauses that name a department.</summary>
/// <param name="Total">Number of all such clauses.</param>
/// <param name="ClausesByRole">Number of its clauses in each role, whatever roles were asked for; roles it never has are left out.</param>
/// <param name="Clauses">The clauses of this page.</param>
public sealed record DepartmentClauses(
    int Total, IReadOnlyDictionary<DepartmentRole, int> ClausesByRole, IReadOnlyList<StoredClause> Clauses);
