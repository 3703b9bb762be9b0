using PolicySearch.Search.Citing.Quotations;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Citing;

/// <summary>What was found in one of the texts that were given.</summary>
/// <param name="Citations">Its citations, in order.</param>
/// <param name="Quotations">Its quotations, in order.</param>
/// <param name="Notices">What the reader should know: what was not checked.</param>
public sealed record CheckedText(
    IReadOnlyList<CheckedCitation> Citations, IReadOnlyList<CheckedQuotation> Quotations, IReadOnlyList<Notice> Notices);
