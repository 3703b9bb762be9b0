using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Numbers;

/// <summary>
/// Counts clauses and documents by their properties, over columns of the index: time and memory grow with the number of clauses that match (a few
/// dozen bytes each), whatever the number of rows. For many threads at once.
/// </summary>
public sealed class NumbersService(SearchService search)
{
    /// <summary>Counts.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public NumbersResponse Count(NumbersRequest request)
    {
        using var matching = Match(request);
        return Count(request, matching);
    }

    /// <summary>The clauses that a request counts.</summary>
    internal Matching Match(NumbersRequest request)
    {
        if (request.By.Count is < 1 or > 2 || request.By.Distinct().Count() != request.By.Count)
            throw new SearchRequestException("by-out-of-range", "by 应是一个或两个不同的统计项。", "例如 by=city 或 by=city,year。");
        if (request.Limit is < 1 or > NumbersRequest.MaxRows)
        {
            throw new SearchRequestException(
                "limit-out-of-range", $"limit 为 {request.Limit}，应在 1 与 {NumbersRequest.MaxRows} 之间。", "请调整 limit。");
        }

        return search.Match(request.Search);
    }

    /// <summary>Counts clauses that were matched before.</summary>
    internal static NumbersResponse Count(NumbersRequest request, Matching matching)
    {
        var documents = matching.Searcher.GetKeywords(matching.Docs, IndexFields.DocumentId);
        var dimension = Dimension.Of(request.By, matching.Searcher, matching.Docs);
        var cells = new CellCounts();
        List<(int First, int Second)> pairs = [];
        for (var i = 0; i < matching.Docs.Count; i++)
        {
            pairs.Clear();
            dimension.AddPairs(i, pairs);
            var document = documents.Of(i) is [var number, ..] ? number : -1;
            foreach (var pair in pairs)
                cells.Add(pair, document);
        }

        var rows = cells.All()
            .Select(cell => (Names: dimension.NamesOf(cell.Pair), cell.Clauses, cell.Documents))
            .OrderByDescending(row => row.Clauses).ThenBy(row => row.Names.First, StringComparer.Ordinal).ThenBy(row => row.Names.Second, StringComparer.Ordinal)
            .Select(row => new NumberRow(request.By.Count == 1 ? [row.Names.First] : [row.Names.First, row.Names.Second], row.Clauses, row.Documents))
            .ToList();
        return new NumbersResponse(
            request.By, matching.Docs.Count, documents.Values.Count, [.. rows.Take(request.Limit)], Math.Max(0, rows.Count - request.Limit), matching.Notices);
    }
}
