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

    private readonly WordPart[]?[] _parts = new WordPart[lexicon.SymbolCount + extraWords.Words.Count + 1][];

    /// <summary>The parts of the word with this symbol and this term, those of the parts too, in no order.</summary>
    public WordPart[] PartsOf(int symbol, ReadOnlySpan<char> term, WordLattice lattice)
    {
        if (!IsCompound(symbol, term.Length))
            return [];
        return _parts[symbol] ??= FindParts(term, lattice);
    }

    private bool IsCompound(int symbol, int termLength) => termLength >= MinLength || symbol >= lexicon.SymbolCount;

    private WordPart[] FindParts(ReadOnlySpan<char> term, WordLattice lattice)
    {
        var words = new HashSet<Word>();
        Collect(term, 0, lattice, words);
        return [.. words.Select(word => new WordPart(word.Start, word.End, word.Kind)).Distinct()];
    }

    /// <summary>Adds the parts of a compound that lies at an offset of the outermost one.</summary>
    private void Collect(ReadOnlySpan<char> term, int offset, WordLattice lattice, HashSet<Word> parts)
    {
        foreach (var word in (Word[])[.. lattice.SegmentParts(term), .. WordsAtTheEnds(term)])
        {
            var isNew = word.Kind != CharacterKind.Delimiter && parts.Add(word with { Start = offset + word.Start, End = offset + word.End });
            if (isNew && word.Kind == CharacterKind.Hanzi && IsCompound(word.Symbol, word.End - word.Start))
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
}
