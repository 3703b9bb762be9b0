namespace PolicySearch.Api.Mcp;

/// <summary>A clause that did not fit into the limit on characters.</summary>
/// <param name="ClauseId">Stable id, for get_clause.</param>
/// <param name="Citation">How to cite it.</param>
internal sealed record LeftOutClause(string ClauseId, string Citation);
