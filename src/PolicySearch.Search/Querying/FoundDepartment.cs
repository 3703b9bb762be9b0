namespace PolicySearch.Search.Querying;

/// <summary>A name of a department in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Canonical">Canonical name.</param>
internal sealed record FoundDepartment(int Start, int End, string Canonical);
