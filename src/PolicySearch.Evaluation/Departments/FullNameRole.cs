namespace PolicySearch.Evaluation.Departments;

/// <summary>What is compared: a department's full name and its role.</summary>
/// <param name="Full">Full name without white space.</param>
/// <param name="Role">lead, support, implement or responsible.</param>
public sealed record FullNameRole(string Full, string Role);
