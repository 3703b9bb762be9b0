namespace PolicySearch.Store;

/// <summary>How much a store holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Clauses">Clauses.</param>
/// <param name="Mentions">Mentions of departments.</param>
/// <param name="Embeddings">Kept vectors, of all models.</param>
/// <param name="LastChange">Number of the last change; 0 before the first.</param>
public sealed record StoreCounts(int Documents, int Clauses, int Mentions, int Embeddings, long LastChange);
