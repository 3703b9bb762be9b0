namespace PolicySearch.Search.Citing;

/// <summary>Limits of a check of citations; beyond them a request is refused with the reason.</summary>
public static class CitationCheckLimits
{
    /// <summary>Most texts in one request.</summary>
    public const int MaxTexts = 20;

    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>Most citations, and most quotations, that are checked in one text; what comes behind them is left out with a notice.</summary>
    public const int MaxItems = 100;
}
