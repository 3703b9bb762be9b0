namespace PolicySearch.Embeddings.Tokenization;

/// <summary>What the tokenizer does with a code point.</summary>
internal enum CharacterKind
{
    /// <summary>Part of a word.</summary>
    Letter,

    /// <summary>Ends a word.</summary>
    Blank,

    /// <summary>A word of its own: a CJK ideograph or a punctuation character.</summary>
    Single,

    /// <summary>Left out, without ending a word.</summary>
    Dropped,
}
