using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Comparing;

/// <summary>A clause of one region beside the others.</summary>
/// <param name="Hit">The clause; its score is comparable within its region only.</param>
/// <param name="Counterparts">The nearest clause of each other region; a region without vectors is left out.</param>
/// <param name="OnlyHere">True where none of the other regions has a counterpart; null where the index has no vectors to tell by.</param>
public sealed record ComparedClause(SearchHit Hit, IReadOnlyList<Counterpart> Counterparts, bool? OnlyHere);
