namespace PolicySearch.Analysis.SmartCn;

/// <summary>The classes of characters that end sentences or not. The numbers are those of the data file.</summary>
internal enum SentenceClass : byte
{
    /// <summary>Symbols, opening brackets, marks that are none of the others.</summary>
    Other,

    /// <summary>White space.</summary>
    Space,

    /// <summary>! ? 。 and their full-width forms.</summary>
    Terminator,

    /// <summary>Straight quotation marks, which open and close.</summary>
    Quote,

    /// <summary>Closing brackets and quotation marks.</summary>
    Close,

    /// <summary>Digits and the comma.</summary>
    Digit,

    /// <summary>The full stop, which may stand inside a sentence.</summary>
    Period,

    /// <summary>Letters that are not lower case, hanzi among them.</summary>
    Letter,

    /// <summary>Lower-case letters.</summary>
    LowerLetter,

    /// <summary>Combining marks and format characters, which change nothing.</summary>
    Ignorable,

    /// <summary>Danda, the end of a sentence in Indic scripts.</summary>
    Danda,

    /// <summary>U+2029, the end of a paragraph.</summary>
    ParagraphSeparator,

    /// <summary>U+FFFF, which the iterator of the Java runtime takes for the end of the text.</summary>
    EndMark,
}
