using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Where the corpus has what was quoted.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="ClauseIds">The clauses that it runs through, in order; none where it stands in a heading or title.</param>
/// <param name="Citation">The right citation: of the first clause, else of the document's part.</param>
/// <param name="Permalink">Address of the first clause, else of the document.</param>
/// <param name="Range">Where it stands in the document's source text.</param>
/// <param name="RangeInClause">Where it stands in the text of the clause; null where it does not stand in one clause only.</param>
/// <param name="Text">What stands there, to the letter.</param>
public sealed record QuotedPlace(
    string DocumentId,
    IReadOnlyList<string> ClauseIds,
    string Citation,
    string Permalink,
    TextRange Range,
    TextRange? RangeInClause,
    string Text);
