namespace PolicySearch.Search.Indexing;

/// <summary>The vectors of a clause.</summary>
/// <param name="Texts">Of <see cref="ClauseTexts.Texts"/>.</param>
/// <param name="Own">Of <see cref="ClauseTexts.Own"/>; none where that is null.</param>
internal sealed record EmbeddedClause(IReadOnlyList<float[]> Texts, IReadOnlyList<float[]> Own);
