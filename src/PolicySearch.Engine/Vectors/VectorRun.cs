namespace PolicySearch.Engine.Vectors;

/// <summary>The vectors of one document on their way into a file.</summary>
/// <param name="Doc">Number of the document in the segment to be.</param>
/// <param name="Source">Where the vectors are.</param>
/// <param name="First">The first of them there.</param>
/// <param name="Count">How many.</param>
internal readonly record struct VectorRun(int Doc, VectorSource Source, int First, int Count);
