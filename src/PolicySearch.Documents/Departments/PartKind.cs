using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>What a part of a clause is.</summary>
/// <param name="IsCell">True for the cell of a table row.</param>
/// <param name="Role">The role that the head of the cell's column gives; null if it gives none.</param>
internal readonly record struct PartKind(bool IsCell, DepartmentRole? Role)
{
    /// <summary>Running text.</summary>
    public static PartKind Text => default;
}
