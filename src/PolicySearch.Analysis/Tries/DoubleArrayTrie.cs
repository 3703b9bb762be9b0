namespace PolicySearch.Analysis.Tries;

/// <summary>
/// A trie in one array (Aoe 1989): the child of node n by the character of code c is the slot <c>Base[n] + c</c>, and is
/// real if its <c>Parent</c> is n. Each step down costs one read of the array.
/// </summary>
internal sealed class DoubleArrayTrie
{
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly TrieNode[] _nodes;

    /// <param name="characters">The characters that occur; their codes are 1, 2, ….</param>
    /// <param name="nodes">All slots; the root is the first, and the last ones are padding up to the highest code.</param>
    public DoubleArrayTrie(ReadOnlySpan<char> characters, TrieNode[] nodes)
    {
        for (var i = 0; i < characters.Length; i++)
            _codes[characters[i]] = (ushort)(i + 1);
        Characters = characters.ToArray();
        _nodes = nodes;
    }

    /// <summary>Where every walk begins.</summary>
    public static int Root => 0;

    /// <summary>The characters that occur, in the order of their codes.</summary>
    public ReadOnlyMemory<char> Characters { get; }

    /// <summary>All slots.</summary>
    public ReadOnlySpan<TrieNode> Nodes => _nodes;

    /// <summary>A trie of words; the value of each is its index plus one.</summary>
    public static DoubleArrayTrie Build(IReadOnlyList<string> words) => new DoubleArrayBuilder(words).Build();

    /// <summary>One step down from a node, or -1 if no word goes on like this.</summary>
    public int Follow(int node, char c)
    {
        var code = _codes[c];
        if (code == 0)
            return -1;
        var child = _nodes[node].Base + code;
        return _nodes[child].Parent == node ? child : -1;
    }

    /// <summary>Value of the word that ends at the node; 0 if none does.</summary>
    public int ValueAt(int node) => _nodes[node].Value;
}
