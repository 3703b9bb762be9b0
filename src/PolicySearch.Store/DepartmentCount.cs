using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A department and how often it answers for something.</summary>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Clauses">Number of clauses that name it.</param>
/// <param name="Documents">Number of documents that name it.</param>
/// <param name="ClausesByRole">Number of clauses that name it in each role; roles it never has are left out.</param>
public sealed record DepartmentCount(
    string Canonical, int Clauses, int Documents, IReadOnlyDictionary<DepartmentRole, int> ClausesByRole);
