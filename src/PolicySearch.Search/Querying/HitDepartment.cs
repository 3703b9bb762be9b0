using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>A department of a hit.</summary>
/// <param name="Name">As written.</param>
/// <param name="FullName">Completed by what the note shares.</param>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Role">What it has to do.</param>
public sealed record HitDepartment(string Name, string FullName, string Canonical, DepartmentRole Role)
{
    /// <summary>The departments of a clause, in the order of its text.</summary>
    public static IReadOnlyList<HitDepartment> Of(Clause clause) =>
        [.. clause.Departments.Select(mention => new HitDepartment(mention.Name, mention.FullName, mention.Canonical, mention.Role))];
}
