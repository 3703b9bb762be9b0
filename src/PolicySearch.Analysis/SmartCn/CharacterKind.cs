namespace PolicySearch.Analysis.SmartCn;

/// <summary>What a UTF-16 code unit is to the segmenter.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Punctuation and symbols; each is a word that the analyser drops.</summary>
    Delimiter,

    /// <summary>ASCII letter.</summary>
    Letter,

    /// <summary>ASCII digit.</summary>
    Digit,

    /// <summary>U+4E00 to U+9FA5.</summary>
    Hanzi,

    /// <summary>Blank, tabulator, line ends, ideographic space: skipped, even inside a word.</summary>
    Space,

    /// <summary>Full-width letter.</summary>
    WideLetter,

    /// <summary>Full-width digit.</summary>
    WideDigit,

    /// <summary>Everything else; each is a word.</summary>
    Other,

    /// <summary>Half of a surrogate pair; a pair, or a half alone, is a word.</summary>
    Surrogate,
}
