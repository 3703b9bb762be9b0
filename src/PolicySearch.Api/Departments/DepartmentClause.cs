using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Departments;

/// <summary>A clause that names a department.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Path">Headings above it, outermost first.</param>
/// <param name="Marker">Its own marker as written; empty for an unnumbered paragraph.</param>
/// <param name="Text">The clause to the letter.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Departments">All departments that answer for it, in the order of the text.</param>
internal sealed record DepartmentClause(
    string Id,
    IReadOnlyList<PathEntry> Path,
    string Marker,
    string Text,
    string Citation,
    string Permalink,
    IReadOnlyList<HitDepartment> Departments)
{
    /// <summary>The answer for a clause.</summary>
    public static DepartmentClause Of(Clause clause, string permalink) =>
        new(clause.Id, clause.Path, clause.Marker, clause.Text, clause.Citation, permalink, HitDepartment.Of(clause));
}
