using PolicySearch.Engine;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Graphs;

/// <summary>
/// Counts pairs of departments over a column of the index: time grows with the pairs of all clauses that match, memory with the different pairs. For
/// many threads at once.
/// </summary>
public sealed class DepartmentGraphService(SearchService search)
{
    /// <summary>The graph.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public DepartmentGraph Make(DepartmentGraphRequest request)
    {
        request.Limits.Validate();
        using var matching = search.Match(request.Search, request.DocumentId);
        return Make(request, matching);
    }

    /// <summary>The graph of clauses that were matched before.</summary>
    internal static DepartmentGraph Make(DepartmentGraphRequest request, Matching matching)
    {
        var departments = matching.Searcher.GetKeywords(matching.Docs, IndexFields.Department);
        var (clauses, pairs) = Count(departments, matching.Docs.Count);
        var (nodes, edges, leftOut) = request.Limits.Cut(
            pairs.Select(pair => new GraphEdge(departments.Values[pair.Key.Item1], departments.Values[pair.Key.Item2], pair.Value)));
        var clausesByName = departments.Values.Index().ToDictionary(name => name.Item, name => clauses[name.Index]);
        return new DepartmentGraph([.. nodes.Select(name => new DepartmentNode(name, clausesByName[name]))], edges, leftOut, matching.Notices);
    }

    private static (int[] Clauses, Dictionary<(int, int), int> Pairs) Count(KeywordTable departments, int count)
    {
        var clauses = new int[departments.Values.Count];
        var pairs = new Dictionary<(int, int), int>();
        for (var i = 0; i < count; i++)
        {
            var named = departments.Of(i);
            for (var a = 0; a < named.Length; a++)
            {
                clauses[named[a]]++;
                for (var b = a + 1; b < named.Length; b++)
                {
                    var pair = named[a] < named[b] ? (named[a], named[b]) : (named[b], named[a]);
                    pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return (clauses, pairs);
    }
}
