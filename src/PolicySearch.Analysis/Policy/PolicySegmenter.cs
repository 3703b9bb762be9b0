using System.Buffers;
using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Policy;

/// <summary>Turns texts into the tokens of the policy form. Keeps its memory; not safe for use by several threads.</summary>
internal sealed class PolicySegmenter(Lexicon lexicon, PolicyLexicon extraWords, CompoundTable compounds, PolicyTokens mode)
{
    /// <summary>No prose has sentences of this length; the bound keeps the lattice of one in a few megabytes.</summary>
    private const int MaxSentenceLength = 1 << 16;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;");

    private readonly SpanCollector _collector = new(lexicon, extraWords, compounds);
    private readonly TermBuilder _terms = new(lexicon.Characters);
    private readonly FoldedText _folded = new();
    private int _position;
    private int _lastPosition;

    /// <summary>Appends the tokens of a text.</summary>
    public void AddTokens(ReadOnlySpan<char> original, TokenBuffer tokens)
    {
        TextFolder.Fold(original, _folded);
        var text = _folded.Text;
        (_position, _lastPosition) = (0, -1);
        for (var start = 0; start < text.Length;)
        {
            var end = FindSentenceEnd(text, start);
            AddSentence(text[start..end], start, tokens);
            start = end;
        }
    }

    private static int FindSentenceEnd(ReadOnlySpan<char> text, int start)
    {
        var end = text[start..].IndexOfAny(SentenceEnds);
        end = end < 0 ? text.Length : start + end + 1;
        if (end - start <= MaxSentenceLength)
            return end;
        end = start + MaxSentenceLength;
        return char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end;
    }

    private void AddSentence(ReadOnlySpan<char> sentence, int offset, TokenBuffer tokens)
    {
        var at = 0;
        foreach (var span in mode == PolicyTokens.All ? _collector.CollectAll(sentence) : _collector.CollectLongest(sentence))
        {
            _position += lexicon.Characters.CountPositions(sentence[at..span.Start]);
            at = span.Start;
            var term = _terms.TermOf(sentence[span.Start..span.End], span.Kind);
            tokens.Add(term, _folded.OriginalStart(offset + span.Start), _folded.OriginalEnd(offset + span.End), _position - _lastPosition);
            _lastPosition = _position;
        }

        _position += lexicon.Characters.CountPositions(sentence[at..]);
    }
}
