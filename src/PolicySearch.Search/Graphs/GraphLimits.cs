using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Graphs;

/// <summary>How much of a graph is given: the heaviest connections and their nodes.</summary>
/// <param name="MinWeight">Least weight of a connection, from 1.</param>
/// <param name="Nodes">Most nodes, 1 to <see cref="MaxNodes"/>.</param>
public sealed record GraphLimits(int MinWeight = 1, int Nodes = 100)
{
    /// <summary>Most nodes of any graph.</summary>
    public const int MaxNodes = 5_000;

    /// <summary>Most connections for each node, on average.</summary>
    private const int EdgesPerNode = 10;

    /// <summary>Most connections.</summary>
    public int Edges => Nodes * EdgesPerNode;

    /// <summary>Checks the limits.</summary>
    /// <exception cref="SearchRequestException">They are out of range.</exception>
    public void Validate()
    {
        if (MinWeight < 1)
            throw new SearchRequestException("limit-out-of-range", $"minWeight 为 {MinWeight}，应不小于 1。", "请调整 minWeight。");
        if (Nodes is < 1 or > MaxNodes)
            throw new SearchRequestException("limit-out-of-range", $"nodes 为 {Nodes}，应在 1 与 {MaxNodes} 之间。", "请调整 nodes。");
    }

    /// <summary>Cuts a graph: connections are taken heaviest first, of equal ones those of the most connected nodes, as long as their nodes fit.</summary>
    /// <param name="edges">All connections, each pair once.</param>
    /// <returns>Ids of the nodes, most connected first; connections, heaviest first; what was left out.</returns>
    internal (IReadOnlyList<string> Nodes, IReadOnlyList<GraphEdge> Edges, GraphLeftOut LeftOut) Cut(IEnumerable<GraphEdge> edges)
    {
        var heavy = edges.Where(edge => edge.Weight >= MinWeight).ToList();
        var weights = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var edge in heavy)
        {
            weights[edge.Source] = weights.GetValueOrDefault(edge.Source) + edge.Weight;
            weights[edge.Target] = weights.GetValueOrDefault(edge.Target) + edge.Weight;
        }

        var kept = new HashSet<string>(StringComparer.Ordinal);
        List<GraphEdge> taken = [];
        var ordered = heavy.OrderByDescending(edge => edge.Weight).ThenByDescending(edge => weights[edge.Source] + weights[edge.Target])
            .ThenBy(edge => edge.Source, StringComparer.Ordinal).ThenBy(edge => edge.Target, StringComparer.Ordinal);
        foreach (var edge in ordered)
        {
            var more = (kept.Contains(edge.Source) ? 0 : 1) + (kept.Contains(edge.Target) ? 0 : 1);
            if (taken.Count == Edges)
                break;
            if (kept.Count + more > Nodes)
                continue;
            kept.Add(edge.Source);
            kept.Add(edge.Target);
            taken.Add(edge);
        }

        return (
            [.. kept.OrderByDescending(node => weights[node]).ThenBy(node => node, StringComparer.Ordinal)],
            taken,
            new GraphLeftOut(weights.Count - kept.Count, heavy.Count - taken.Count));
    }
}
