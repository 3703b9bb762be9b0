using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Counts facets over what a search found.</summary>
internal static class FacetCounter
{
    /// <summary>The facets that a request asks for.</summary>
    public static IReadOnlyList<Facet> Count(
        IndexSearcher searcher, SearchRequest request, Candidates found, IReadOnlyList<RequestFilter> named, int limit)
    {
        if (request.Facets.Count == 0)
            return [];
        var docs = found.Counted is { } query
            ? searcher.Matches(query, FilterBuilder.Combine(named, request)).Docs
            : [.. found.Docs.Select(doc => doc.Doc)];
        List<Facet> facets = [];
        foreach (var field in request.Facets.Distinct())
        {
            var counts = searcher.FacetOverDocs(FieldOf(field), docs, limit);
            facets.Add(new Facet(field, [.. counts.Select(count => new FacetValue(count.Value, count.Count))]));
        }

        return facets;
    }

    /// <summary>The keyword field of a facet.</summary>
    public static string FieldOf(FacetField field) => field switch
    {
        FacetField.City => IndexFields.City,
        FacetField.Department => IndexFields.Department,
        FacetField.Role => IndexFields.Role,
        FacetField.Issuer => IndexFields.Issuer,
        FacetField.Year => IndexFields.Year,
        _ => IndexFields.Validity,
    };
}
