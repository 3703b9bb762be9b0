using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>A name found in a note.</summary>
/// <param name="Start">First code unit of the name in the note's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="List">Number of the list that it stands in; a list is parted by 、 only.</param>
/// <param name="Strength">How surely it is a name.</param>
internal sealed record NamePart(int Start, int End, int List, NameStrength Strength)
{
    /// <summary>What the department has to do.</summary>
    public DepartmentRole Role { get; set; } = DepartmentRole.Responsible;
}
