using System.Runtime.InteropServices;
using PolicySearch.Analysis.SmartCn;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.Policy;

/// <summary>
/// Collects the tokens of a sentence: words, their parts, and the words of the lexicon that begin where a word or part begins
/// and end where one ends. Keeps its memory; not safe for use by several threads.
/// </summary>
internal sealed class SpanCollector(Lexicon lexicon, PolicyLexicon extraWords, CompoundTable compounds)
{
    private readonly CharacterTable _characters = lexicon.Characters;
    private readonly WordLattice _lattice = new(lexicon, extraWords.Trie);
    private readonly WordLattice _partLattice = new(lexicon, extraWords.Trie);
    private readonly TermBuilder _terms = new(lexicon.Characters);
    private readonly HashSet<(int Start, int End)> _seen = [];
    private readonly List<Span> _spans = [];
    private readonly List<Word> _phrases = [];
    private bool[] _isStart = new bool[256];
    private bool[] _isEnd = new bool[256];

    /// <summary>Words, parts and all words of the lexicon, sorted. Valid until the next call.</summary>
    public ReadOnlySpan<Span> CollectAll(ReadOnlySpan<char> sentence)
    {
        Clear(sentence.Length);
        foreach (var word in _lattice.Segment(sentence))
            AddWithParts(sentence, word);
        FindPhrases(sentence);
        foreach (var phrase in _phrases)
            AddWithParts(sentence, phrase);
        var spans = CollectionsMarshal.AsSpan(_spans);
        spans.Sort();
        return spans;
    }

    /// <summary>From left to right the longest word of the lexicon that is cut nowhere, or else the word. Valid until the next call.</summary>
    public ReadOnlySpan<Span> CollectLongest(ReadOnlySpan<char> sentence)
    {
        Clear(sentence.Length);
        var path = _lattice.Segment(sentence);
        foreach (var word in path)
            _isStart[word.Start] = _isEnd[word.End] = true;
        for (var end = 0; !path.IsEmpty; path = path[1..])
        {
            var word = path[0];
            if (word.Start < end)
                continue;
            end = FindLongestPhrase(sentence, word.Start);
            if (end > word.End)
                Add(word.Start, end, CharacterKind.Hanzi);
            else
                Add(word.Start, end = word.End, word.Kind);
        }

        return CollectionsMarshal.AsSpan(_spans);
    }

    private void Clear(int length)
    {
        _seen.Clear();
        _spans.Clear();
        _phrases.Clear();
        if (_isStart.Length <= length)
            (_isStart, _isEnd) = (new bool[length * 2], new bool[length * 2]);
        _isStart.AsSpan(0, length + 1).Clear();
        _isEnd.AsSpan(0, length + 1).Clear();
    }

    private void Add(int start, int end, CharacterKind kind)
    {
        _isStart[start] = _isEnd[end] = true;
        if (kind != CharacterKind.Delimiter && _seen.Add((start, end)))
            _spans.Add(new Span(start, end, kind));
    }

    private void AddWithParts(ReadOnlySpan<char> sentence, in Word word)
    {
        Add(word.Start, word.End, word.Kind);
        if (word.Kind != CharacterKind.Hanzi)
            return;
        var term = _terms.TermOf(sentence[word.Start..word.End], word.Kind);
        foreach (var part in compounds.PartsOf(word.Symbol, term, _partLattice))
        {
            var start = SkipCharacters(sentence, word.Start, part.Start);
            Add(start, SkipCharacters(sentence, start, part.End - part.Start - 1) + 1, part.Kind);
        }
    }

    /// <summary>Goes forward by characters of a term, which has none of the white space that the text may have between them.</summary>
    private int SkipCharacters(ReadOnlySpan<char> sentence, int at, int count)
    {
        for (; ; at++)
        {
            if (_characters.Kind(sentence[at]) != CharacterKind.Space && count-- == 0)
                return at;
        }
    }

    private void FindPhrases(ReadOnlySpan<char> sentence)
    {
        for (var start = 0; start < sentence.Length; start++)
        {
            var node = DoubleArrayTrie.Root;
            for (var i = start; _isStart[start] && TryFollow(sentence, ref node, i); i++)
            {
                if (_isEnd[i + 1] && extraWords.Trie.ValueAt(node) is > 0 and var value && !_seen.Contains((start, i + 1)))
                    _phrases.Add(new Word(start, i + 1, CharacterKind.Hanzi, lexicon.SymbolCount + value));
            }
        }
    }

    private int FindLongestPhrase(ReadOnlySpan<char> sentence, int start)
    {
        var (node, end) = (DoubleArrayTrie.Root, start);
        for (var i = start; TryFollow(sentence, ref node, i); i++)
        {
            if (_isEnd[i + 1] && extraWords.Trie.ValueAt(node) > 0)
                end = i + 1;
        }

        return end;
    }

    private bool TryFollow(ReadOnlySpan<char> sentence, ref int node, int i)
    {
        if (i >= sentence.Length)
            return false;
        if (_characters.Kind(sentence[i]) != CharacterKind.Space)
            node = extraWords.Trie.Follow(node, sentence[i]);
        return node >= 0;
    }
}
