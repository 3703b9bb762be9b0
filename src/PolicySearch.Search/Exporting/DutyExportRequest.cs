using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>What one department answers for, by the filters of a list of documents.</summary>
/// <param name="Department">The department, in any known form of its name.</param>
/// <param name="Roles">Roles; all where none is given.</param>
/// <param name="Filter">Which documents.</param>
public sealed record DutyExportRequest(string Department, IReadOnlyList<DepartmentRole> Roles, DocumentFilter Filter);
