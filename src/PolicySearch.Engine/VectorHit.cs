namespace PolicySearch.Engine;

/// <summary>One hit of a vector search.</summary>
/// <param name="Doc">Number of the document, valid for the searcher that gave it.</param>
/// <param name="Score">Cosine of the best window, −1 to 1.</param>
/// <param name="Window">Index of the best window among the document's vectors, from 0.</param>
public readonly record struct VectorHit(int Doc, float Score, int Window);
