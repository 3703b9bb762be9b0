namespace PolicySearch.Documents.Departments;

/// <summary>A piece of a note between two separators.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Separator">The separator in front: 、 ， ； 。 or NUL for the first.</param>
internal readonly record struct NoteChunk(int Start, int End, char Separator);
