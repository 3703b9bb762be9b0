using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>What the surroundings of a clause tell about its notes.</summary>
/// <param name="Region">Region of the document, so that bodies named after it (包头机场公司) keep their name; null if unknown.</param>
/// <param name="ColumnHeads">For a clause that is a row of a table: the text of the head of each column (责任单位); empty otherwise.</param>
public sealed record DepartmentContext(Region? Region, IReadOnlyList<string> ColumnHeads)
{
    /// <summary>Nothing is known.</summary>
    public static DepartmentContext None { get; } = new(null, []);
}
