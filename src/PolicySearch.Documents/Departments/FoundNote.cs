namespace PolicySearch.Documents.Departments;

/// <summary>A note and where it stands in the text that was searched.</summary>
/// <param name="Start">First code unit, the bracket included.</param>
/// <param name="End">One past the last.</param>
/// <param name="Note">What it says.</param>
internal sealed record FoundNote(int Start, int End, ParsedNote Note);
