namespace PolicySearch.Engine;

/// <summary>The nearest documents of a vector.</summary>
/// <param name="Hits">Nearest first, each document once; equal ones in the order of their document numbers.</param>
/// <param name="Partial">True where a damaged segment could not be asked.</param>
/// <param name="HasComparedAll">
/// True where every vector was compared that the filter lets through: fewer hits than asked for then are all that there are. After a coarse pass they are
/// the documents of the vectors that it left, which may be fewer.
/// </param>
public sealed record VectorTopDocs(IReadOnlyList<VectorHit> Hits, bool Partial, bool HasComparedAll);
