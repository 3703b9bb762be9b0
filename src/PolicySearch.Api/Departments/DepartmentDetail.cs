using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Departments;

/// <summary>What one department answers for.</summary>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Forms">Other forms of the name; none for a name that the catalog does not know.</param>
/// <param name="Roles">Number of clauses that name it in each role, whatever roles were asked for; roles it never has are left out.</param>
/// <param name="Total">Number of all clauses that name it in the roles asked for.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Clauses asked for on a page.</param>
/// <param name="Documents">Documents with its clauses, newest 成文日期 first; one that goes on over a page's end stands on both.</param>
internal sealed record DepartmentDetail(
    string Canonical,
    IReadOnlyList<string> Forms,
    IReadOnlyDictionary<DepartmentRole, int> Roles,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<DepartmentDocument> Documents);
