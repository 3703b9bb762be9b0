namespace PolicySearch.Analysis.SmartCn;

/// <summary>Makes the terms of words. Keeps its memory; not safe for use by several threads.</summary>
internal sealed class TermBuilder(CharacterTable characters)
{
    private const int WideToNarrow = '\uff10' - '0';

    private char[] _term = new char[64];

    /// <summary>
    /// The term of a word: letters narrow, lower case and stemmed, digits narrow, hanzi without white space between them.
    /// Valid until the next call.
    /// </summary>
    public ReadOnlySpan<char> TermOf(ReadOnlySpan<char> word, CharacterKind kind) => kind switch
    {
        CharacterKind.Letter or CharacterKind.WideLetter => Stem(Narrow(word)),
        CharacterKind.Digit or CharacterKind.WideDigit => Narrow(word),
        CharacterKind.Hanzi => WithoutSpace(word),
        _ => word,
    };

    private static ReadOnlySpan<char> Stem(Span<char> word) => word[..PorterStemmer.Stem(word)];

    private Span<char> Narrow(ReadOnlySpan<char> word)
    {
        var term = Buffer(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i] >= '\uff10' ? (char)(word[i] - WideToNarrow) : word[i];
            term[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return term;
    }

    private ReadOnlySpan<char> WithoutSpace(ReadOnlySpan<char> word)
    {
        var term = Buffer(word.Length);
        var length = 0;
        foreach (var c in word)
        {
            if (characters.Kind(c) != CharacterKind.Space)
                term[length++] = c;
        }

        return term[..length];
    }

    private Span<char> Buffer(int length)
    {
        if (_term.Length < length)
            _term = new char[length * 2];
        return _term.AsSpan(0, length);
    }
}
