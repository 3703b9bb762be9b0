namespace PolicySearch.Documents.Model;

/// <summary>A heading on the way to a clause.</summary>
/// <param name="Marker">Number as written; empty where there is none.</param>
/// <param name="Title">Text without the marker, to the letter.</param>
public sealed record PathEntry(string Marker, string Title);
