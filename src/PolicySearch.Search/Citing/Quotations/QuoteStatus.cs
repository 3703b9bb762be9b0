namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Whether a quotation is what the corpus says.</summary>
public enum QuoteStatus
{
    /// <summary>To the letter.</summary>
    Exact,

    /// <summary>Nearly; the differences are listed.</summary>
    Close,

    /// <summary>Neither to the letter nor nearly.</summary>
    NotFound,
}
