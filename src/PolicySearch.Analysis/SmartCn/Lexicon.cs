using System.Security.Cryptography;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// The dictionary of SmartCn: words in a double-array trie (Aoe 1989), costs of words and pairs, classes of characters.
/// Read from <c>Data/smartcn.bin</c>, which eng/LexiconBuilder makes.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>A hanzi that no word begins with.</summary>
    public const int UnknownHanzi = 0;

    /// <summary>A delimiter that occurs in no pair.</summary>
    public const int UnknownDelimiter = 1;

    /// <summary>What stands before the first word of a sentence.</summary>
    public const int Begin = 2;

    /// <summary>What stands behind the last word of a sentence.</summary>
    public const int End = 3;

    /// <summary>Any run of letters, and any character that is nothing else.</summary>
    public const int Letters = 4;

    /// <summary>Any run of digits.</summary>
    public const int Digits = 5;

    /// <summary>
    /// The cost of what follows an extra word is that of a word which is neither rare nor one of the most frequent
    /// (−ln of the smoothed probability at a frequency of 10,000 in 2,159,997).
    /// </summary>
    private const double ExtraWordCost = 7.7;

    private const int FormatVersion = 1;
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly Symbol[] _symbols;

    private Lexicon()
    {
        var reader = new SectionReader("smartcn.bin", "PSSMARTC", FormatVersion);
        Hash = Convert.ToHexStringLower(SHA256.HashData(reader.Data))[..8];
        Words = new DoubleArrayTrie(reader.Read<char>(), reader.Read<TrieNode>());
        var (unseenCosts, lefts, rights) = (reader.Read<ushort>(), reader.Read<ushort>(), reader.Read<ushort>());
        var (counts, seconds, costIndexes) = (reader.Read<ushort>(), reader.Read<ushort>(), reader.Read<ushort>());
        var costs = reader.Read<double>();
        _symbols = new Symbol[unseenCosts.Length + 1];
        for (var i = 0; i < unseenCosts.Length; i++)
            _symbols[i] = new Symbol(costs[unseenCosts[i]], lefts[i], rights[i]);
        _symbols[^1] = new Symbol(ExtraWordCost, 0, 0);
        Bigrams = new BigramCosts(counts, seconds, costIndexes, costs);
        Characters = new CharacterTable(reader.Read<int>());
    }

    /// <summary>The one dictionary, loaded at its first use.</summary>
    public static Lexicon Instance => Loaded.Value;

    /// <summary>First digits of the checksum of the data.</summary>
    public string Hash { get; }

    /// <summary>All words; their values are the numbers of their symbols.</summary>
    public DoubleArrayTrie Words { get; }

    /// <summary>Costs of the pairs that were seen.</summary>
    public BigramCosts Bigrams { get; }

    /// <summary>Kinds and classes of characters.</summary>
    public CharacterTable Characters { get; }

    /// <summary>How many symbols there are.</summary>
    public int SymbolCount => _symbols.Length - 1;

    /// <summary>The symbol with this number; a number beyond all symbols is that of an extra word.</summary>
    public ref readonly Symbol SymbolOf(int number) => ref _symbols[Math.Min(number, SymbolCount)];
}
