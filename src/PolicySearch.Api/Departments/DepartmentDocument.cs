using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Departments;

/// <summary>The clauses of one document that name a department.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Document">The document.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Clauses">The clauses of this page, in the order of the text.</param>
internal sealed record DepartmentDocument(string Id, HitDocument Document, string Permalink, IReadOnlyList<DepartmentClause> Clauses);
