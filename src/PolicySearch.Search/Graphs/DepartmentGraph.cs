using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Graphs;

/// <summary>Departments that work on the same clauses.</summary>
/// <param name="Nodes">Departments, most connected first.</param>
/// <param name="Edges">Pairs of departments with the number of clauses that name both, most first; the order in a pair means nothing.</param>
/// <param name="LeftOut">What is beyond the limits.</param>
/// <param name="Notices">What the reader should know.</param>
public sealed record DepartmentGraph(
    IReadOnlyList<DepartmentNode> Nodes, IReadOnlyList<GraphEdge> Edges, GraphLeftOut LeftOut, IReadOnlyList<Notice> Notices);

/// <summary>A department of the graph.</summary>
/// <param name="Id">Canonical name.</param>
/// <param name="Clauses">Clauses that name it, among those that were looked at.</param>
public sealed record DepartmentNode(string Id, int Clauses);
