namespace PolicySearch.Search.Graphs;

/// <summary>What a graph leaves out because of its limits.</summary>
/// <param name="Nodes">Connected nodes beyond the limit.</param>
/// <param name="Edges">Connections beyond the limit, or with a node beyond it.</param>
public sealed record GraphLeftOut(int Nodes, int Edges);
