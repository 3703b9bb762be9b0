using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Mcp;

/// <summary>A department as the tools give it.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Role">What it has to do.</param>
internal sealed record ToolDepartment(string Name, string Canonical, DepartmentRole Role)
{
    public static IReadOnlyList<ToolDepartment> Of(IReadOnlyList<HitDepartment> departments) =>
        [.. departments.Select(department => new ToolDepartment(department.FullName, department.Canonical, department.Role))];
}
