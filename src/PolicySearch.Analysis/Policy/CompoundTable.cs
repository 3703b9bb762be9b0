using PolicySearch.Analysis.SmartCn;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.Policy;

/// <summary>
/// The parts of compound words, found when they are first asked for and kept. May be used by several threads: two that
/// look for the same word find the same parts, and either may be kept.
/// </summary>
internal sealed class CompoundTable(Lexicon lexicon, PolicyLexicon extraWords)
{
    private const int MinLength = 3;

    private readonly Compound?[] _compounds = new Compound?[lexicon.SymbolCount + extraWords.Words.Count + 1];

    /// <summary>Whether a word has parts: it has three characters or more, or it is one that the dictionary does not know.</summary>
    public bool IsCompound(in Word word, int termLength) => word.Kind == CharacterKind.Hanzi && (termLength >= MinLength || word.Symbol >= lexicon.SymbolCount);

    /// <summary>The parts of the word with this symbol and this term.</summary>
    public Compound Find(int symbol, ReadOnlySpan<char> term, WordLattice lattice)
    {
        if (_compounds[symbol] is { } known)
            return known;
        var words = new HashSet<Word>();
        Collect(term, 0, lattice, words);
        var positions = CountPositions(term);
        var parts = words.OrderBy(word => word.Start).ThenByDescending(word => word.End)
            .Select(word => new WordPart(word.Start, word.End, word.Kind, positions[word.Start]));
        return _compounds[symbol] = new Compound([.. parts], positions[term.Length]);
    }

    /// <summary>Adds the parts of a compound that lies at an offset of the outermost one.</summary>
    private void Collect(ReadOnlySpan<char> term, int offset, WordLattice lattice, HashSet<Word> parts)
    {
        List<Word> found = [.. lattice.SegmentParts(term), .. WordsAtTheEnds(term)];
        foreach (var word in found.Where(word => word.Kind != CharacterKind.Delimiter))
        {
            var isNew = parts.Add(word with { Start = offset + word.Start, End = offset + word.End });
            if (isNew && IsCompound(word, word.End - word.Start))
                Collect(term[word.Start..word.End], offset + word.Start, lattice, parts);
        }
    }

    /// <summary>
    /// The words with which a compound begins or ends, because the cheapest reading alone misses some: that of 民政局 is 民 and
    /// 政局. Words in the middle are not taken: 华人 is no part of 中华人民.
    /// </summary>
    private List<Word> WordsAtTheEnds(ReadOnlySpan<char> term)
    {
        var words = new List<Word>();
        for (var start = 0; start < term.Length - 1; start++)
        {
            AddWords(term, start, lexicon.Words, 0, words);
            AddWords(term, start, extraWords.Trie, lexicon.SymbolCount, words);
        }

        return words;
    }

    private static void AddWords(ReadOnlySpan<char> term, int start, DoubleArrayTrie trie, int firstSymbol, List<Word> words)
    {
        var node = DoubleArrayTrie.Root;
        for (var i = start; i < term.Length && (node = trie.Follow(node, term[i])) >= 0; i++)
        {
            var isAtOneEnd = (start == 0) != (i + 1 == term.Length);
            if (isAtOneEnd && i > start && trie.ValueAt(node) is > 0 and var value)
                words.Add(new Word(start, i + 1, CharacterKind.Hanzi, firstSymbol + value));
        }
    }

    /// <summary>The position of each character of a term, counted from its first, and behind them the number of positions.</summary>
    private int[] CountPositions(ReadOnlySpan<char> term)
    {
        var positions = new int[term.Length + 1];
        for (var i = 1; i <= term.Length; i++)
        {
            var isSame = i < term.Length && (lexicon.Characters.Kind(term[i - 1]).ContinuesInto(lexicon.Characters.Kind(term[i])) || char.IsSurrogatePair(term[i - 1], term[i]));
            positions[i] = positions[i - 1] + (isSame ? 0 : 1);
        }

        return positions;
    }
}
