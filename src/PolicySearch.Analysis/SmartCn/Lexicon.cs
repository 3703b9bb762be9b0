using System.Security.Cryptography;

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

    private const int FormatVersion = 1;
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly Node[] _nodes;
    private readonly Symbol[] _symbols;

    private Lexicon()
    {
        var reader = new SectionReader("smartcn.bin", "PSSMARTC", FormatVersion);
        Hash = Convert.ToHexStringLower(SHA256.HashData(reader.Data))[..8];
        var characters = reader.Read<ushort>();
        for (var i = 0; i < characters.Length; i++)
            _codes[characters[i]] = (ushort)(i + 1);
        _nodes = ReadNodes(reader);
        var (unseenCosts, lefts, rights) = (reader.Read<ushort>(), reader.Read<ushort>(), reader.Read<ushort>());
        var (counts, seconds, costIndexes) = (reader.Read<ushort>(), reader.Read<ushort>(), reader.Read<ushort>());
        var costs = reader.Read<double>();
        _symbols = new Symbol[unseenCosts.Length];
        for (var i = 0; i < _symbols.Length; i++)
            _symbols[i] = new Symbol(costs[unseenCosts[i]], lefts[i], rights[i]);
        Bigrams = new BigramCosts(counts, seconds, costIndexes, costs);
        Characters = new CharacterTable(reader.Read<int>());
    }

    /// <summary>The one dictionary, loaded at its first use.</summary>
    public static Lexicon Instance => Loaded.Value;

    /// <summary>First digits of the checksum of the data.</summary>
    public string Hash { get; }

    /// <summary>Costs of the pairs that were seen.</summary>
    public BigramCosts Bigrams { get; }

    /// <summary>Kinds and classes of characters.</summary>
    public CharacterTable Characters { get; }

    /// <summary>The symbol with this number.</summary>
    public ref readonly Symbol SymbolOf(int number) => ref _symbols[number];

    /// <summary>Follows one character down from a node (0 is the root); -1 if no word goes on like this.</summary>
    public int Follow(int node, char c)
    {
        var code = _codes[c];
        if (code == 0)
            return -1;
        var child = _nodes[node].Base + code;
        return _nodes[child].Parent == node ? child : -1;
    }

    /// <summary>Number of the symbol that ends at the node, or 0 if none does.</summary>
    public int SymbolAt(int node) => _nodes[node].Symbol;

    private static Node[] ReadNodes(SectionReader reader)
    {
        var (bases, parents, symbols) = (reader.Read<int>(), reader.Read<int>(), reader.Read<int>());
        var nodes = new Node[bases.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = new Node(bases[i], parents[i], symbols[i]);
        return nodes;
    }

    private readonly record struct Node(int Base, int Parent, int Symbol);
}
