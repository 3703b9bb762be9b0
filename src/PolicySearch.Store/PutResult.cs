namespace PolicySearch.Store;

/// <summary>What became of a submission.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="DocumentId">Id of the document.</param>
/// <param name="Change">Number of the document's last entry in the change log.</param>
/// <param name="OtherOrigins">For a conflict: where the text that stands in the way came from; an empty string is a document handed over without a file.</param>
public sealed record PutResult(PutOutcome Outcome, string DocumentId, long Change, IReadOnlyList<string> OtherOrigins);
