namespace PolicySearch.Search.Graphs;

/// <summary>A connection of two nodes.</summary>
/// <param name="Source">Id of the one; of references, of the document that names the other.</param>
/// <param name="Target">Id of the other.</param>
/// <param name="Weight">How often: references, or clauses that name both departments.</param>
public sealed record GraphEdge(string Source, string Target, int Weight);
