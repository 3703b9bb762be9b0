namespace PolicySearch.Engine.Queries;

/// <summary>Documents that have terms at fixed distances, scored by BM25 with the number of occurrences as frequency and the sum of the terms' idf.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Terms">The terms; at least one.</param>
/// <param name="Positions">Position of each term, as many as <paramref name="Terms"/>; only their distances count.</param>
/// <param name="Boost">Factor of the score.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<string> Terms, IReadOnlyList<int> Positions, float Boost = 1f) : Query;
