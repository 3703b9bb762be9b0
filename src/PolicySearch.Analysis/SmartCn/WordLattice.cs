using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// Segments one sentence: all words that can stand in it make a lattice, and the cheapest path through it wins
/// (Zhang et al. 2003, HHMM-based Chinese lexical analyzer ICTCLAS; of its levels SmartCn has the first, bigrams of words).
/// Keeps its memory between sentences; not safe for use by several threads.
/// </summary>
/// <param name="lexicon">The dictionary.</param>
/// <param name="extraWords">Further words, or null.</param>
internal sealed class WordLattice(Lexicon lexicon, DoubleArrayTrie? extraWords = null)
{
    private const int InitialCapacity = 256;

    private readonly CharacterTable _characters = lexicon.Characters;
    private readonly DoubleArrayTrie _words = lexicon.Words;
    private Candidate[] _candidates = new Candidate[InitialCapacity];
    private int[] _firstAt = new int[InitialCapacity];
    private Word[] _path = new Word[InitialCapacity];
    private int _count;
    private bool _leavesOutWhole;

    /// <summary>The words of <paramref name="sentence"/> in order; valid until the next call.</summary>
    public ReadOnlySpan<Word> Segment(ReadOnlySpan<char> sentence) => FindPath(sentence, leaveOutWhole: false);

    /// <summary>The parts of a compound word, its cheapest reading as more than one word; valid until the next call.</summary>
    public ReadOnlySpan<Word> SegmentParts(ReadOnlySpan<char> word) => FindPath(word, leaveOutWhole: true);

    private ReadOnlySpan<Word> FindPath(ReadOnlySpan<char> sentence, bool leaveOutWhole)
    {
        _leavesOutWhole = leaveOutWhole;
        CollectCandidates(sentence);
        FindCosts();
        return ReadPath(sentence);
    }

    private void CollectCandidates(ReadOnlySpan<char> sentence)
    {
        if (_firstAt.Length <= sentence.Length)
            _firstAt = new int[sentence.Length * 2];
        _count = 0;
        Add(-1, 0, Lexicon.Begin);
        for (var i = 0; i < sentence.Length;)
        {
            _firstAt[i] = _count;
            var kind = _characters.Kind(sentence[i]);
            if (kind == CharacterKind.Space)
            {
                i++;
                continue;
            }

            var end = kind == CharacterKind.Hanzi ? AddHanziWords(sentence, i) : AddOther(sentence, i, kind);
            if (extraWords is not null)
                AddExtraWords(sentence, i, extraWords);
            i = end;
        }

        _firstAt[sentence.Length] = _count;
        Add(sentence.Length, sentence.Length + 1, Lexicon.End);
    }

    private int AddHanziWords(ReadOnlySpan<char> sentence, int start)
    {
        var node = _words.Follow(DoubleArrayTrie.Root, sentence[start]);
        Add(start, start + 1, node < 0 ? Lexicon.UnknownHanzi : _words.ValueAt(node));
        for (var i = start + 1; node >= 0 && i < sentence.Length; i++)
        {
            var kind = _characters.Kind(sentence[i]);
            if (kind == CharacterKind.Space)
                continue;
            if (kind != CharacterKind.Hanzi)
                break;
            node = _words.Follow(node, sentence[i]);
            if (node >= 0 && _words.ValueAt(node) is not 0 and var symbol && !IsLeftOut(sentence, start, i + 1))
                Add(start, i + 1, symbol);
        }

        return start + 1;
    }

    private int AddOther(ReadOnlySpan<char> sentence, int start, CharacterKind kind)
    {
        var end = FindRunEnd(sentence, start, kind);
        Add(start, end, kind switch
        {
            CharacterKind.Digit or CharacterKind.WideDigit => Lexicon.Digits,
            CharacterKind.Delimiter => DelimiterSymbol(sentence[start]),
            CharacterKind.Surrogate => Lexicon.UnknownHanzi,
            _ => Lexicon.Letters,
        });
        return end;
    }

    private int FindRunEnd(ReadOnlySpan<char> sentence, int start, CharacterKind kind)
    {
        var end = start + 1;
        if (kind == CharacterKind.Surrogate)
            return end < sentence.Length && char.IsSurrogatePair(sentence[start], sentence[end]) ? end + 1 : end;
        while (end < sentence.Length && kind.ContinuesInto(_characters.Kind(sentence[end])))
            end++;
        return end;
    }

    private int DelimiterSymbol(char c)
    {
        var node = _words.Follow(DoubleArrayTrie.Root, c);
        return node < 0 ? Lexicon.UnknownDelimiter : _words.ValueAt(node);
    }

    /// <summary>Adds the extra words that begin at <paramref name="start"/>, except those that the dictionary has too.</summary>
    private void AddExtraWords(ReadOnlySpan<char> sentence, int start, DoubleArrayTrie trie)
    {
        var node = DoubleArrayTrie.Root;
        for (var i = start; i < sentence.Length; i++)
        {
            var kind = _characters.Kind(sentence[i]);
            if (kind == CharacterKind.Space)
                continue;
            node = trie.Follow(node, sentence[i]);
            if (node < 0)
                return;
            var isInsideRun = i + 1 < sentence.Length && kind.ContinuesInto(_characters.Kind(sentence[i + 1]));
            if (trie.ValueAt(node) is > 0 and var value && !isInsideRun && !IsLeftOut(sentence, start, i + 1) && !HasCandidate(start, i + 1))
                Add(start, i + 1, lexicon.SymbolCount + value);
        }
    }

    private bool IsLeftOut(ReadOnlySpan<char> sentence, int start, int end) => _leavesOutWhole && start == 0 && end == sentence.Length;

    private bool HasCandidate(int start, int end)
    {
        for (var i = _firstAt[start]; i < _count; i++)
        {
            if (_candidates[i].End == end)
                return true;
        }

        return false;
    }

    private void Add(int start, int end, int number)
    {
        if (_count == _candidates.Length)
            Array.Resize(ref _candidates, _count * 2);
        ref readonly var symbol = ref lexicon.SymbolOf(number);
        _candidates[_count++] = new Candidate
        {
            Start = start,
            End = end,
            Symbol = number,
            Left = symbol.Left,
            Right = symbol.Right,
            UnseenCost = symbol.UnseenCost,
            Cost = double.MaxValue,
        };
    }

    /// <summary>Each candidate passes its cost on to those that can follow; of equal costs the first stays.</summary>
    private void FindCosts()
    {
        var candidates = _candidates.AsSpan(0, _count);
        candidates[0].Cost = 0;
        for (var from = 0; from < candidates.Length - 1; from++)
        {
            ref readonly var word = ref candidates[from];
            var first = _firstAt[word.End];
            var start = candidates[first].Start;
            for (var to = first; to < candidates.Length && candidates[to].Start == start; to++)
            {
                ref var next = ref candidates[to];
                var step = word.Left == 0 || next.Right == 0 ? word.UnseenCost : lexicon.Bigrams.Find(word.Left, next.Right, word.UnseenCost);
                var cost = word.Cost + step;
                if (cost < next.Cost)
                {
                    next.Cost = cost;
                    next.Previous = from;
                }
            }
        }
    }

    private ReadOnlySpan<Word> ReadPath(ReadOnlySpan<char> sentence)
    {
        if (_path.Length < _count)
            _path = new Word[_candidates.Length];
        var first = _path.Length;
        for (var i = _candidates[_count - 1].Previous; i > 0; i = _candidates[i].Previous)
        {
            ref readonly var word = ref _candidates[i];
            var kind = word.Symbol >= lexicon.SymbolCount ? CharacterKind.Hanzi : _characters.Kind(sentence[word.Start]);
            _path[--first] = new Word(word.Start, word.End, kind, word.Symbol);
        }

        return _path.AsSpan(first);
    }

    private struct Candidate
    {
        public double Cost;
        public double UnseenCost;
        public int Start;
        public int End;
        public int Previous;
        public int Symbol;
        public ushort Left;
        public ushort Right;
    }
}
