namespace PolicySearch.Analysis.Tries;

/// <summary>Packs words into a <see cref="DoubleArrayTrie"/>: the children of each node go to the first place where all of them fit.</summary>
internal sealed class DoubleArrayBuilder
{
    private static readonly TrieNode Free = new(0, -1, 0);

    private readonly List<TrieNode> _slots = [Free];
    private readonly WordTree.Node[] _nodes;
    private readonly ILookup<int, int> _children;
    private readonly char[] _characters;
    private readonly Dictionary<char, int> _codes = [];
    private int _firstFree;

    public DoubleArrayBuilder(IReadOnlyList<string> words)
    {
        _nodes = new WordTree(words).Nodes;
        _children = Enumerable.Range(1, _nodes.Length - 1).ToLookup(i => _nodes[i].Parent);
        _characters = [.. _nodes.Skip(1).Select(node => node.Character).Distinct().Order()];
        for (var i = 0; i < _characters.Length; i++)
            _codes[_characters[i]] = i + 1;

        // Slots below the highest code stay empty, so that a base is never negative wherever a child goes.
        _firstFree = _characters.Length + 1;
        Reserve(_firstFree);
    }

    public DoubleArrayTrie Build()
    {
        var pending = new Queue<(int Node, int Slot)>([(0, 0)]);
        while (pending.TryDequeue(out var next))
            PlaceChildren(next.Node, next.Slot, pending);

        // A walk reads Base + code without asking whether that is inside.
        Reserve(_slots.Count + _characters.Length + 1);
        return new DoubleArrayTrie(_characters, [.. _slots]);
    }

    private void PlaceChildren(int node, int slot, Queue<(int Node, int Slot)> pending)
    {
        var children = _children[node].OrderBy(CodeOf).ToList();
        if (children.Count == 0)
            return;
        var offset = FindOffset([.. children.Select(CodeOf)]);
        _slots[slot] = _slots[slot] with { Base = offset };
        foreach (var child in children)
        {
            _slots[offset + CodeOf(child)] = new TrieNode(0, slot, _nodes[child].Word + 1);
            pending.Enqueue((child, offset + CodeOf(child)));
        }

        while (_firstFree < _slots.Count && _slots[_firstFree].Parent >= 0)
            _firstFree++;
    }

    private int CodeOf(int node) => _codes[_nodes[node].Character];

    private int FindOffset(int[] codes)
    {
        for (var first = _firstFree; ; first++)
        {
            var offset = first - codes[0];
            Reserve(offset + codes[^1] + 1);
            if (Array.TrueForAll(codes, code => _slots[offset + code].Parent < 0))
                return offset;
        }
    }

    private void Reserve(int count)
    {
        while (_slots.Count < count)
            _slots.Add(Free);
    }
}
