namespace PolicySearch.Documents.Structure;

/// <summary>Characters that look like a marker.</summary>
/// <param name="Marker">The first reading.</param>
/// <param name="Alternative">Another reading of the same characters.</param>
/// <param name="Line">Index of the line.</param>
/// <param name="AtLineStart">True if it opens the line.</param>
internal readonly record struct MarkerCandidate(Marker Marker, Marker? Alternative, int Line, bool AtLineStart);
