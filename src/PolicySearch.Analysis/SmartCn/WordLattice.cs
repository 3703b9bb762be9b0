namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// Segments one sentence: all words that can stand in it make a lattice, and the cheapest path through it wins
/// (Zhang et al. 2003, HHMM-based Chinese lexical analyzer ICTCLAS; of its levels SmartCn has the first, bigrams of words).
/// Keeps its memory between sentences; not safe for use by several threads.
/// </summary>
internal sealed class WordLattice(Lexicon lexicon)
{
    private const int InitialCapacity = 256;

    private Candidate[] _candidates = new Candidate[InitialCapacity];
    private int[] _firstAt = new int[InitialCapacity];
    private Word[] _path = new Word[InitialCapacity];
    private int _count;

    /// <summary>The words of <paramref name="sentence"/> in order; valid until the next call.</summary>
    public ReadOnlySpan<Word> Segment(ReadOnlySpan<char> sentence)
    {
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
            switch (lexicon.Characters.Kind(sentence[i]))
            {
                case CharacterKind.Hanzi:
                    AddHanziWords(sentence, i++);
                    break;
                case CharacterKind.Space:
                    i++;
                    break;
                case CharacterKind.Letter or CharacterKind.WideLetter:
                    i = AddRun(sentence, i, CharacterKind.Letter, CharacterKind.WideLetter, Lexicon.Letters);
                    break;
                case CharacterKind.Digit or CharacterKind.WideDigit:
                    i = AddRun(sentence, i, CharacterKind.Digit, CharacterKind.WideDigit, Lexicon.Digits);
                    break;
                case CharacterKind.Delimiter:
                    AddDelimiter(sentence[i], i++);
                    break;
                case CharacterKind.Surrogate:
                    i = AddSurrogate(sentence, i);
                    break;
                default:
                    Add(i, ++i, Lexicon.Letters);
                    break;
            }
        }

        _firstAt[sentence.Length] = _count;
        Add(sentence.Length, sentence.Length + 1, Lexicon.End);
    }

    private void AddHanziWords(ReadOnlySpan<char> sentence, int start)
    {
        var node = lexicon.Follow(0, sentence[start]);
        Add(start, start + 1, node < 0 ? Lexicon.UnknownHanzi : lexicon.SymbolAt(node));
        for (var i = start + 1; node >= 0 && i < sentence.Length; i++)
        {
            var kind = lexicon.Characters.Kind(sentence[i]);
            if (kind == CharacterKind.Space)
                continue;
            if (kind != CharacterKind.Hanzi)
                return;
            node = lexicon.Follow(node, sentence[i]);
            if (node >= 0 && lexicon.SymbolAt(node) is not 0 and var symbol)
                Add(start, i + 1, symbol);
        }
    }

    private int AddRun(ReadOnlySpan<char> sentence, int start, CharacterKind kind, CharacterKind wideKind, int symbol)
    {
        var end = start + 1;
        while (end < sentence.Length && lexicon.Characters.Kind(sentence[end]) is var next && (next == kind || next == wideKind))
            end++;
        Add(start, end, symbol);
        return end;
    }

    private void AddDelimiter(char c, int start)
    {
        var node = lexicon.Follow(0, c);
        Add(start, start + 1, node < 0 ? Lexicon.UnknownDelimiter : lexicon.SymbolAt(node));
    }

    private int AddSurrogate(ReadOnlySpan<char> sentence, int start)
    {
        var isPair = start + 1 < sentence.Length && char.IsSurrogatePair(sentence[start], sentence[start + 1]);
        var end = start + (isPair ? 2 : 1);
        Add(start, end, Lexicon.UnknownHanzi);
        return end;
    }

    private void Add(int start, int end, int symbol)
    {
        if (_count == _candidates.Length)
            Array.Resize(ref _candidates, _count * 2);
        ref readonly var data = ref lexicon.SymbolOf(symbol);
        _candidates[_count++] = new Candidate
        {
            Start = start,
            End = end,
            Left = data.Left,
            Right = data.Right,
            UnseenCost = data.UnseenCost,
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
            _path[--first] = new Word(word.Start, word.End, lexicon.Characters.Kind(sentence[word.Start]));
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
        public ushort Left;
        public ushort Right;
    }
}
