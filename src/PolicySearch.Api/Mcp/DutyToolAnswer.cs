namespace PolicySearch.Api.Mcp;

/// <summary>Answer of department_duties.</summary>
/// <param name="Department">Canonical name.</param>
/// <param name="Total">How many clauses name it.</param>
/// <param name="Clauses">Those of this call.</param>
/// <param name="LeftOut">Those of this call that did not fit into max_chars.</param>
/// <param name="Next">Value of offset for the rest; null where there is none.</param>
internal sealed record DutyToolAnswer(
    string Department, int Total, IReadOnlyList<ToolClause> Clauses, IReadOnlyList<LeftOutClause> LeftOut, int? Next);
