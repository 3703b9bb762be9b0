namespace PolicySearch.Documents.Departments;

/// <summary>How surely a stretch of text is the name of a department.</summary>
internal enum NameStrength
{
    /// <summary>Nothing says that it is one.</summary>
    None,

    /// <summary>It ends like one: 申康医院发展中心.</summary>
    Plausible,

    /// <summary>It is in the catalog, or carries a level or place and ends like one, or is a class of them (各有关部门).</summary>
    Certain,
}
