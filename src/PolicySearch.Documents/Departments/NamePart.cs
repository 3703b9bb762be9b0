using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>A name found in a note.</summary>
/// <param name="Start">First code unit of the name in the note's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="List">Number of the list that it stands in; a list is parted by 、 only.</param>
/// <param name="Strength">How surely it is a name.</param>
internal sealed record NamePart(int Start, int End, int List, NameStrength Strength)
{
    /// <summary>How surely it is a name.</summary>
    public NameStrength Strength { get; set; } = Strength;

    /// <summary>True for a class of departments: 各有关部门.</summary>
    public bool IsClass { get; init; }

    /// <summary>Length of the ending that it shares with the next name: 3 for 番禺 in 番禺、南沙区政府.</summary>
    public int SharedLength { get; set; }

    /// <summary>What the department has to do.</summary>
    public DepartmentRole Role { get; set; } = DepartmentRole.Responsible;
}
