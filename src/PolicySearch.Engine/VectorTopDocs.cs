namespace PolicySearch.Engine;

/// <summary>The nearest documents of a vector.</summary>
/// <param name="Hits">Nearest first, each document once; equal ones in the order of their document numbers.</param>
/// <param name="Partial">True where a damaged segment could not be asked.</param>
public sealed record VectorTopDocs(IReadOnlyList<VectorHit> Hits, bool Partial);
