using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Similar;

/// <summary>Clauses like one: near-copies first, then partly copied ones, both by the share of text in common; then related ones, by words and vectors.</summary>
/// <param name="ClauseId">The clause that was asked about.</param>
/// <param name="Citation">Its citation.</param>
/// <param name="Similar">The clauses.</param>
/// <param name="Notices">What the reader should know.</param>
public sealed record SimilarResponse(string ClauseId, string Citation, IReadOnlyList<SimilarClause> Similar, IReadOnlyList<Notice> Notices);
