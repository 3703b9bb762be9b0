using System.Runtime.InteropServices;

namespace PolicySearch.Search.Numbers;

/// <summary>Counts clauses and different documents by pairs of numbers.</summary>
internal sealed class CellCounts
{
    private readonly Dictionary<(int, int), Cell> _cells = [];
    private readonly HashSet<((int, int) Pair, int Document)> _documents = [];

    /// <summary>Counts a clause.</summary>
    /// <param name="pair">Where it counts.</param>
    /// <param name="document">Number of its document.</param>
    public void Add((int First, int Second) pair, int document)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, pair, out var exists);
        cell.Clauses++;
        // Clauses of a document mostly follow each other: the set is asked once for all of them.
        if ((!exists || cell.LastDocument != document) && _documents.Add((pair, document)))
            cell.Documents++;
        cell.LastDocument = document;
    }

    /// <summary>What was counted.</summary>
    public IEnumerable<((int First, int Second) Pair, int Clauses, int Documents)> All() =>
        _cells.Select(cell => (cell.Key, cell.Value.Clauses, cell.Value.Documents));

    private struct Cell
    {
        public int Clauses;
        public int Documents;
        public int LastDocument;
    }
}
