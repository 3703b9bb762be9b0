namespace PolicySearch.Documents.Model;

/// <summary>What a department has to do for a clause.</summary>
public enum DepartmentRole
{
    /// <summary>牵头.</summary>
    Lead,

    /// <summary>配合, 协同, 参与, 会同.</summary>
    Support,

    /// <summary>负责, 责任单位, 按职责分工负责, or no word at all.</summary>
    Responsible,

    /// <summary>具体实施, 组织实施, 落实 of localities.</summary>
    Implement,
}
