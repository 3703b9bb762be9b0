namespace PolicySearch.Evaluation.Departments;

/// <summary>How the extraction of one note compares.</summary>
/// <param name="Case">The case.</param>
/// <param name="Missing">Expected, not found.</param>
/// <param name="Extra">Found, not expected.</param>
/// <param name="Figure">Counts of (full name, role).</param>
/// <param name="Remarks">Differences that do not count: names as written, 等.</param>
public sealed record NoteResult(
    NoteCase Case,
    IReadOnlyList<FullNameRole> Missing,
    IReadOnlyList<FullNameRole> Extra,
    Figure Figure,
    IReadOnlyList<string> Remarks);
