namespace PolicySearch.Documents.Model;

/// <summary>One department in one role.</summary>
/// <param name="Name">As written.</param>
/// <param name="FullName">Completed by what the note shares (市发展改革委、财政局 gives 市财政局); in the script of the source.</param>
/// <param name="Canonical">Canonical name without place, simplified (发展和改革委员会); the full name simplified where the alias table does not know it.</param>
/// <param name="Role">What it has to do.</param>
/// <param name="Range">Where <paramref name="Name"/> stands in the source text.</param>
public sealed record DepartmentMention(string Name, string FullName, string Canonical, DepartmentRole Role, TextRange Range);
