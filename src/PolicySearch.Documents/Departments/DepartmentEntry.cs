namespace PolicySearch.Documents.Departments;

/// <summary>A body of the catalog: one canonical name and all that it is called.</summary>
/// <param name="Canonical">Canonical name without place, simplified: 发展和改革委员会.</param>
/// <param name="Family">What it deals with, the same for the bodies of all levels: 财政 for 财政局, 财政厅 and 财政部.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Names">Names in use, simplified, the canonical one first.</param>
/// <param name="FormerNames">Names of bodies that were renamed to it or merged into it, simplified.</param>
public sealed record DepartmentEntry(
    string Canonical,
    string Family,
    DepartmentKind Kind,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> FormerNames);
