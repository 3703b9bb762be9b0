namespace PolicySearch.Engine.Queries;

/// <summary>Documents that have a term, scored by BM25.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Term">The term as the analyser gave it.</param>
/// <param name="Boost">Factor of the score.</param>
public sealed record TermQuery(string Field, string Term, float Boost = 1f) : Query;
