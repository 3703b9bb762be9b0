using System.Buffers;
using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Policy;

/// <summary>Turns texts into the tokens of the policy form. Keeps its memory; not safe for use by several threads.</summary>
internal sealed class PolicySegmenter(Lexicon lexicon, PolicyLexicon extraWords, CompoundTable compounds, PolicyTokens mode)
{
    /// <summary>No prose has sentences of this length; the bound keeps the lattice of one in a few megabytes.</summary>
    private const int MaxSentenceLength = 1 << 16;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;");

    private readonly WordLattice _lattice = new(lexicon, extraWords.Trie);
    private readonly WordLattice _partLattice = new(lexicon, extraWords.Trie);
    private readonly TermBuilder _terms = new(lexicon.Characters);
    private readonly TermBuilder _partTerms = new(lexicon.Characters);
    private readonly FoldedText _folded = new();
    private int _position;
    private int _lastPosition;

    public void AddTokens(ReadOnlySpan<char> original, TokenBuffer tokens)
    {
        TextFolder.Fold(original, _folded);
        var text = _folded.Text;
        (_position, _lastPosition) = (0, -1);
        for (var start = 0; start < text.Length;)
        {
            var end = FindSentenceEnd(text, start);
            foreach (var word in _lattice.Segment(text[start..end]))
                AddWord(text, word with { Start = start + word.Start, End = start + word.End }, tokens);
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

    private void AddWord(ReadOnlySpan<char> text, Word word, TokenBuffer tokens)
    {
        if (word.Kind == CharacterKind.Delimiter)
        {
            _position++;
            return;
        }

        var term = _terms.TermOf(text[word.Start..word.End], word.Kind);
        AddToken(term, word.Start, word.End, _position, tokens);
        if (!compounds.IsCompound(word, term.Length))
        {
            _position += word.Kind == CharacterKind.Hanzi ? term.Length : 1;
            return;
        }

        var compound = compounds.Find(word.Symbol, term, _partLattice);
        if (mode == PolicyTokens.All)
            AddParts(text, word.Start, term, compound, tokens);
        _position += compound.Positions;
    }

    private void AddParts(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> term, Compound compound, TokenBuffer tokens)
    {
        foreach (var part in compound.Parts)
        {
            var partStart = SkipCharacters(text, start, part.Start);
            var partEnd = SkipCharacters(text, partStart, part.End - part.Start - 1) + 1;
            AddToken(_partTerms.TermOf(term[part.Start..part.End], part.Kind), partStart, partEnd, _position + part.Position, tokens);
        }
    }

    /// <summary>Goes forward by characters of a term, which has none of the white space that the text has.</summary>
    private int SkipCharacters(ReadOnlySpan<char> text, int at, int count)
    {
        while (lexicon.Characters.Kind(text[at]) == CharacterKind.Space)
            at++;
        for (; count > 0; count--)
        {
            at++;
            while (lexicon.Characters.Kind(text[at]) == CharacterKind.Space)
                at++;
        }

        return at;
    }

    private void AddToken(ReadOnlySpan<char> term, int start, int end, int position, TokenBuffer tokens)
    {
        tokens.Add(term, _folded.OriginalStart(start), _folded.OriginalEnd(end), position - _lastPosition);
        _lastPosition = position;
    }
}
