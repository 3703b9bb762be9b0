using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Departments;

/// <summary>A department and how often it answers for something.</summary>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Forms">Other forms of the name that a search takes; none for a name that the catalog does not know.</param>
/// <param name="Clauses">Number of clauses that name it.</param>
/// <param name="Documents">Number of documents that name it.</param>
/// <param name="Roles">Number of clauses that name it in each role; roles it never has are left out.</param>
internal sealed record DepartmentAnswer(
    string Canonical, IReadOnlyList<string> Forms, int Clauses, int Documents, IReadOnlyDictionary<DepartmentRole, int> Roles);
