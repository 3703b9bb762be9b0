using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>A quotation held against the corpus.</summary>
public sealed record CheckedQuotation
{
    /// <summary>Where the quoted words stand in the text that was given, in UTF-16 code units; marks of quotation and a stop at the end left out.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The quoted words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether they are what the corpus says.</summary>
    public required QuoteStatus Status { get; init; }

    /// <summary>The same in a sentence, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>Index of the citation that the quotation belongs to, among those of the text; null where it has none.</summary>
    public int? CitedBy { get; init; }

    /// <summary>Whether it was found at the place that is cited; null where nothing is cited.</summary>
    public bool? IsWhereCited { get; init; }

    /// <summary>1 − edit distance ÷ characters of the longer of the two, white space, script and width apart; 0 where nothing was found.</summary>
    public double Similarity { get; init; }

    /// <summary>Where it was found: at the cited place if it is there, else at the best other one.</summary>
    public QuotedPlace? Found { get; init; }

    /// <summary>How it differs from the text, in order; none where it is exact.</summary>
    public IReadOnlyList<QuoteDifference> Differences { get; init; } = [];

    /// <summary>Further documents that have the very same words (at most nine).</summary>
    public IReadOnlyList<QuotedPlace> AlsoIn { get; init; } = [];
}
