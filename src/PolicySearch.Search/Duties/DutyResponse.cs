using PolicySearch.Store;

namespace PolicySearch.Search.Duties;

/// <summary>Clauses that name a department.</summary>
/// <param name="Department">Its canonical name, or the full name that was asked for.</param>
/// <param name="Total">How many clauses there are.</param>
/// <param name="Clauses">Those of the page, document by document, each in the order of its text.</param>
public sealed record DutyResponse(string Department, int Total, IReadOnlyList<StoredClause> Clauses);
