namespace PolicySearch.Analysis.Tries;

/// <summary>A tree of words by their characters, laid out so that parents come before children; node 0 is the root.</summary>
internal sealed class WordTree
{
    /// <param name="words">The words; a word that comes again replaces the one before.</param>
    public WordTree(IReadOnlyList<string> words)
    {
        var nodes = new List<Node> { new(0, '\0', -1) };
        var children = new Dictionary<(int Parent, char Character), int>();
        for (var word = 0; word < words.Count; word++)
        {
            var at = 0;
            foreach (var c in words[word])
            {
                if (!children.TryGetValue((at, c), out var next))
                {
                    next = children[(at, c)] = nodes.Count;
                    nodes.Add(new Node(at, c, -1));
                }

                at = next;
            }

            nodes[at] = nodes[at] with { Word = word };
        }

        Nodes = [.. nodes];
    }

    /// <summary>All nodes.</summary>
    public Node[] Nodes { get; }

    /// <param name="Parent">Index of the node before.</param>
    /// <param name="Character">The character that leads here.</param>
    /// <param name="Word">Index of the word that ends here, or -1.</param>
    internal readonly record struct Node(int Parent, char Character, int Word);
}
