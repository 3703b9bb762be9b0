namespace PolicySearch.Search.Citing.Quotations;

/// <summary>How a quotation differs from the text at one place.</summary>
public enum DifferenceKind
{
    /// <summary>White space or a line break in one of them.</summary>
    Space,

    /// <summary>Traditional and simplified form of a character.</summary>
    Script,

    /// <summary>Full and half width of a letter, digit or mark.</summary>
    Width,

    /// <summary>Capital and small letter.</summary>
    Case,

    /// <summary>Another mark, one more, or one less.</summary>
    Punctuation,

    /// <summary>Other words.</summary>
    Wording,

    /// <summary>Words of the text that the quotation leaves out.</summary>
    Missing,

    /// <summary>Words of the quotation that the text does not have.</summary>
    Added,
}
