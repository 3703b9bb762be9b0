namespace PolicySearch.Search.Querying;

/// <summary>What one term or phrase gave to a BM25 score.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Score">Its share.</param>
public sealed record TermScore(string Term, double Score);
