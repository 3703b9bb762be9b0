namespace PolicySearch.Api.Departments;

/// <summary>Departments that answer for clauses, most clauses first.</summary>
/// <param name="Total">Number of departments.</param>
/// <param name="Departments">The departments.</param>
internal sealed record DepartmentList(int Total, IReadOnlyList<DepartmentAnswer> Departments);
