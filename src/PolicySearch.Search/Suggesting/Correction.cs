namespace PolicySearch.Search.Suggesting;

/// <summary>A query without its typing errors: a suggestion, never what is searched for.</summary>
/// <param name="Query">The query with the words that were probably meant.</param>
/// <param name="Words">What was changed, in the order of the query.</param>
public sealed record Correction(string Query, IReadOnlyList<CorrectedWord> Words);
