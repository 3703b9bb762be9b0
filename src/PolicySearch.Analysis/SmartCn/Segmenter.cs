namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// Turns stretches of text into the tokens of the plain form: sentences, their words, the terms of the words. Keeps its
/// memory; not safe for use by several threads.
/// </summary>
internal sealed class Segmenter(Lexicon lexicon)
{
    [ThreadStatic]
    private static Segmenter? _ofThread;

    private readonly SentenceRules _sentences = new(lexicon.Characters);
    private readonly WordLattice _lattice = new(lexicon);
    private readonly TermBuilder _terms = new(lexicon.Characters);

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

                tokens.Add(_terms.TermOf(sentence[word.Start..word.End], word.Kind), start + word.Start, start + word.End, 1 + skipped);
                skipped = 0;
            }

            start = sentenceEnd;
        }
    }
}
