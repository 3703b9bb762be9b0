using PolicySearch.Analysis.Tries;

namespace LexiconBuilder;

/// <summary>Lays out <c>smartcn.bin</c>, which PolicySearch.Analysis.SmartCn.Lexicon reads.</summary>
/// <remarks>
/// Symbols are what a word is to its neighbours: 0 is a hanzi that the dictionary does not know, 1 a delimiter that no pair
/// knows, then come the four specials, then all other words and characters.
/// </remarks>
internal sealed class SmartCnWriter
{
    private const int FormatVersion = 1;

    private readonly CostTable _costs = new();
    private readonly IReadOnlyList<Bigram> _bigrams;
    private readonly Dictionary<int, ushort> _leftIds;
    private readonly Dictionary<int, ushort> _rightIds;
    private readonly List<Symbol> _symbols = [new("", 0, 0, 0), new("", CostTable.TotalFrequency, 0, 0)];

    private readonly int[] _frequencies;

    public SmartCnWriter(CoreDictionary dictionary, IReadOnlyList<string> vocabulary, IReadOnlyList<Bigram> bigrams)
    {
        _bigrams = bigrams;
        _leftIds = Number(bigrams.Select(bigram => bigram.First));
        _rightIds = Number(bigrams.Select(bigram => bigram.Second));
        _frequencies = [.. vocabulary.Select(text => Vocabulary.IsDelimiter(text[0]) ? CostTable.TotalFrequency : dictionary.FrequencyOf(text))];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            var text = vocabulary[word];
            var isWord = !Vocabulary.IsDelimiter(text[0]) && dictionary.Frequencies.ContainsKey(text);
            if (isWord || _leftIds.ContainsKey(word) || _rightIds.ContainsKey(word))
                _symbols.Add(new Symbol(text, _frequencies[word], _leftIds.GetValueOrDefault(word), _rightIds.GetValueOrDefault(word)));
        }
    }

    public void Write(Stream stream, IReadOnlyList<(int Start, int Class)> sentenceClasses)
    {
        using var writer = new SectionWriter(stream, "PSSMARTC", FormatVersion);
        WriteTrie(writer);
        writer.Write(_symbols.Select(symbol => _costs.IndexOf(symbol.Frequency, 0)));
        writer.Write(_symbols.Select(symbol => symbol.Left));
        writer.Write(_symbols.Select(symbol => symbol.Right));
        WriteBigrams(writer);
        writer.Write(_costs.Costs);
        writer.Write(sentenceClasses.Select(run => (run.Start << 4) | run.Class));
    }

    private void WriteTrie(SectionWriter writer)
    {
        // A symbol that is no text of its own is the empty word, which no walk reaches; values are indexes plus one, hence the first is left out.
        var words = _symbols.Skip(1).Select(symbol => Vocabulary.Specials.Contains(symbol.Text) ? "" : symbol.Text).ToList();
        var trie = DoubleArrayTrie.Build(words);
        writer.Write<char>(trie.Characters.Span);
        writer.Write(trie.Nodes);
    }

    private void WriteBigrams(SectionWriter writer)
    {
        var pairs = _bigrams.OrderBy(bigram => _leftIds[bigram.First]).ThenBy(bigram => _rightIds[bigram.Second]).ToList();
        var counts = new ushort[_leftIds.Count + 1];
        foreach (var bigram in pairs)
            counts[_leftIds[bigram.First]]++;
        writer.Write(counts);
        writer.Write(pairs.Select(bigram => _rightIds[bigram.Second]));
        writer.Write(pairs.Select(bigram => _costs.IndexOf(_frequencies[bigram.First], bigram.Frequency)));
    }

    private static Dictionary<int, ushort> Number(IEnumerable<int> words)
        => words.Distinct().Order().Select((word, i) => (word, Id: checked((ushort)(i + 1)))).ToDictionary(pair => pair.word, pair => pair.Id);

    private sealed record Symbol(string Text, int Frequency, ushort Left, ushort Right);
}
