namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// Turns stretches of text into tokens: sentences, their words, the terms of the words. Keeps its memory; not safe for use
/// by several threads.
/// </summary>
internal sealed class Segmenter(Lexicon lexicon)
{
    private const int WideToNarrow = '\uff10' - '0';

    [ThreadStatic]
    private static Segmenter? _ofThread;

    private readonly SentenceRules _sentences = new(lexicon.Characters);
    private readonly WordLattice _lattice = new(lexicon);
    private char[] _term = new char[64];

    /// <summary>The segmenter of the calling thread.</summary>
    public static Segmenter OfThread => _ofThread ??= new Segmenter(Lexicon.Instance);

    /// <summary>
    /// Appends the tokens of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.
    /// <paramref name="skipped"/> is the number of words that were dropped since the last token.
    /// </summary>
    public void AddTokens(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens, ref int skipped)
    {
        while (start < end)
        {
            var sentenceEnd = start + _sentences.FindEnd(text[start..end], 0);
            var sentence = text[start..sentenceEnd];
            foreach (var word in _lattice.Segment(sentence))
            {
                if (word.Kind == CharacterKind.Delimiter)
                {
                    skipped++;
                    continue;
                }

                tokens.Add(TermOf(sentence[word.Start..word.End], word.Kind), start + word.Start, start + word.End, 1 + skipped);
                skipped = 0;
            }

            start = sentenceEnd;
        }
    }

    private ReadOnlySpan<char> TermOf(ReadOnlySpan<char> word, CharacterKind kind) => kind switch
    {
        CharacterKind.Letter or CharacterKind.WideLetter => Stem(Narrow(word)),
        CharacterKind.WideDigit or CharacterKind.Digit => Narrow(word),
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
            if (lexicon.Characters.Kind(c) != CharacterKind.Space)
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
