namespace PolicySearch.Evaluation.Departments;

/// <summary>A department that a note holds, as the file of cases gives it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Full">Completed by what the note shares.</param>
/// <param name="Role">lead, support, implement or responsible.</param>
public sealed record ExpectedDepartment(string Name, string Full, string Role);
