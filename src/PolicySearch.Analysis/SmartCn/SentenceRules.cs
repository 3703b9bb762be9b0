namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// Finds the ends of sentences where the sentence iterator of the Java runtime (java.text.BreakIterator, root locale) finds
/// them, a finite automaton that was learned by watching that iterator break short strings.
/// </summary>
/// <remarks>
/// A sentence ends behind ! ? 。 with the closing marks and the white space that follow. A full stop is in doubt: what follows
/// it decides. While in doubt the automaton remembers the place behind the full stop, and goes back to it when a sentence begins
/// there; when nothing decides until the text ends, the end is where the doubt began, which cuts strangely, but as Lucene does.
/// </remarks>
internal sealed class SentenceRules(CharacterTable characters)
{
    private const int ClassBits = 4;

    private static readonly byte[] Transitions = BuildTransitions();

    private enum State : byte
    {
        Stop, Body, Ended, EndedSpace, Danda, Paragraph, Doubt, DoubtSpace, DoubtSpaces, DoubtQuote, Opening, QuoteOpening, Decided,
    }

    /// <summary>End of the sentence that begins at <paramref name="start"/>; at least one character is taken.</summary>
    public int FindEnd(ReadOnlySpan<char> text, int start)
    {
        var state = (int)State.Body;
        int? end = null;
        var doubtful = -1;
        for (var i = start; i < text.Length;)
        {
            var sentenceClass = characters.SentenceClass(text[i]);
            var next = i + 1;
            if (char.IsHighSurrogate(text[i]) && next < text.Length && char.IsLowSurrogate(text[next]))
                sentenceClass = characters.SentenceClass(char.ConvertToUtf32(text[i], text[next++]));
            end ??= next;
            state = Transitions[state << ClassBits | (int)sentenceClass];
            switch ((State)state)
            {
                case State.Stop:
                    return end.Value;
                case >= State.Body and <= State.Paragraph:
                    end = next;
                    break;
                case >= State.Doubt and <= State.DoubtQuote:
                    doubtful = next;
                    break;
                case State.Decided:
                    end = doubtful;
                    break;
            }

            i = next;
        }

        return doubtful == text.Length ? doubtful : end ?? start;
    }

    /// <summary>Rows are states, columns classes in the order of <see cref="SentenceClass"/>; a dot stops.</summary>
    private static byte[] BuildTransitions()
    {
        const string Names = ".BTSKPADEQOWX";
        ReadOnlySpan<string> rows =
        [
            //  other, space, terminator, quote, close, digit, period, letter, lower, ignorable, danda, paragraph, end mark
            ".............", // Stop
            "BBTBBBABBBKP.", // B Body
            ".STTT.T..T.P.", // T Ended
            ".S.......S.P.", // S EndedSpace
            ".K.......K...", // K Danda
            ".........P...", // P Paragraph
            "ODTQABABBAOP.", // A Doubt
            "OETOBBAXBDOP.", // D DoubtSpace
            "WETWBBAXXEWP.", // E DoubtSpaces
            "WDTQABAXXQWP.", // Q DoubtQuote
            "OBTOBBAXXOOP.", // O Opening
            "O..O...XXWO..", // W QuoteOpening
            ".........X...", // X Decided
        ];
        var transitions = new byte[rows.Length << ClassBits];
        for (var state = 0; state < rows.Length; state++)
        {
            for (var column = 0; column < rows[state].Length; column++)
                transitions[state << ClassBits | column] = (byte)Names.IndexOf(rows[state][column], StringComparison.Ordinal);
        }

        return transitions;
    }
}
