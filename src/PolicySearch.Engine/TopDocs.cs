namespace PolicySearch.Engine;

/// <summary>The best hits of a query.</summary>
/// <param name="Hits">Best first; equal ones in the order of their document numbers.</param>
/// <param name="Total">Number of matching documents, at most the limit that was asked for.</param>
/// <param name="TotalIsExact">False where more than <paramref name="Total"/> documents match.</param>
/// <param name="Partial">True where a damaged segment could not be asked.</param>
public sealed record TopDocs(IReadOnlyList<ScoredDoc> Hits, long Total, bool TotalIsExact, bool Partial);
