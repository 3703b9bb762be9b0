using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Where a quotation stands in a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Status">To the letter or nearly.</param>
/// <param name="Range">Where, in the source text.</param>
/// <param name="Similarity">1 − edit distance ÷ characters of the longer of the two, white space, script and width apart; 0 to 1.</param>
/// <param name="Differences">The differences, in order.</param>
internal sealed record QuoteMatch(
    DocumentText Document, QuoteStatus Status, TextRange Range, double Similarity, IReadOnlyList<QuoteDifference> Differences);
