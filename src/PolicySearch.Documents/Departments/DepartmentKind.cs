namespace PolicySearch.Documents.Departments;

/// <summary>What sort of body a catalog entry is.</summary>
public enum DepartmentKind
{
    /// <summary>Department of a government.</summary>
    Government,

    /// <summary>Body of the Communist Party (组织部, 网信办).</summary>
    Party,

    /// <summary>People's congress or political consultative conference.</summary>
    Congress,

    /// <summary>Court or procuratorate.</summary>
    Judicial,

    /// <summary>Body under vertical leadership, often named after its place without a level (包头海关).</summary>
    Vertical,

    /// <summary>Mass organisation (总工会, 妇联).</summary>
    Group,

    /// <summary>Public institution or enterprise.</summary>
    Public,

    /// <summary>Administration of a development zone.</summary>
    Locality,
}
