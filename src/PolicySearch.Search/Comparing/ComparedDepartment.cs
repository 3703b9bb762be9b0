using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Comparing;

/// <summary>A department that answers for the matter in one region.</summary>
/// <param name="Canonical">Canonical name.</param>
/// <param name="FullNames">Its names in the clauses, completed.</param>
/// <param name="Roles">Number of clauses in each role; roles it never has are left out.</param>
/// <param name="ClauseIds">The clauses that name it, best first.</param>
/// <param name="OnlyHere">True where the clauses of no other region name it.</param>
public sealed record ComparedDepartment(
    string Canonical,
    IReadOnlyList<string> FullNames,
    IReadOnlyDictionary<DepartmentRole, int> Roles,
    IReadOnlyList<string> ClauseIds,
    bool OnlyHere);
