namespace LexiconBuilder;

/// <summary>
/// Packs a <see cref="WordTree"/> into a double array (Aoe 1989): the child of node n by code c is at
/// <c>Base[n] + c</c> and is real if <c>Parent</c> there is n.
/// </summary>
internal sealed class DoubleArray
{
    private readonly List<int> _base = [0];
    private readonly List<int> _parent = [-1];
    private readonly List<int> _word = [-1];
    private readonly ILookup<int, int> _children;
    private readonly WordTree.Node[] _nodes;
    private readonly IReadOnlyDictionary<char, int> _codes;
    private int _firstFree = 1;

    public DoubleArray(WordTree tree, IReadOnlyDictionary<char, int> codes)
    {
        _nodes = tree.Nodes;
        _codes = codes;
        _children = Enumerable.Range(1, _nodes.Length - 1).ToLookup(i => _nodes[i].Parent);
        var pending = new Queue<(int Node, int Slot)>([(0, 0)]);
        while (pending.TryDequeue(out var item))
        {
            foreach (var child in PlaceChildren(item.Node, item.Slot))
                pending.Enqueue(child);
        }

        // The look-up reads Base[n] + code without asking whether that is inside.
        Reserve(_base.Count + codes.Values.Max());
    }

    public IReadOnlyList<int> Base => _base;

    public IReadOnlyList<int> Parent => _parent;

    /// <summary>Index of the word that ends at the slot, or -1.</summary>
    public IReadOnlyList<int> Word => _word;

    private List<(int Node, int Slot)> PlaceChildren(int node, int slot)
    {
        var placed = new List<(int Node, int Slot)>();
        var codes = _children[node].Select(child => (Child: child, Code: _codes[_nodes[child].Character])).OrderBy(pair => pair.Code).ToList();
        if (codes.Count == 0)
            return placed;
        var offset = FindOffset([.. codes.Select(pair => pair.Code)]);
        _base[slot] = offset;
        foreach (var (child, code) in codes)
        {
            _parent[offset + code] = slot;
            _word[offset + code] = _nodes[child].Word;
            placed.Add((child, offset + code));
        }

        while (_firstFree < _parent.Count && _parent[_firstFree] >= 0)
            _firstFree++;
        return placed;
    }

    private int FindOffset(int[] codes)
    {
        for (var first = Math.Max(_firstFree, codes[0]); ; first++)
        {
            var offset = first - codes[0];
            Reserve(offset + codes[^1] + 1);
            if (Array.TrueForAll(codes, code => offset + code > 0 && _parent[offset + code] < 0))
                return offset;
        }
    }

    private void Reserve(int count)
    {
        while (_base.Count < count)
        {
            _base.Add(0);
            _parent.Add(-1);
            _word.Add(-1);
        }
    }
}
