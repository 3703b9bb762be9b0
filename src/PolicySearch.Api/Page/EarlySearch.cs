using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using PolicySearch.Api.Search;

namespace PolicySearch.Api.Page;

/// <summary>
/// A search that stands in the page's address: the document names the answer's address, so that the browser asks for it beside the scripts
/// instead of behind them.
/// </summary>
internal static class EarlySearch
{
    /// <summary>The answer's address below the root; null where the address names no search.</summary>
    public static string? AddressOf(HttpRequest request)
    {
        if (request.Path != "/" || string.IsNullOrWhiteSpace(request.Query["q"]))
            return null;
        var query = new QueryBuilder();
        foreach (var parameter in SearchParameters.OfPage)
        {
            foreach (var value in request.Query[parameter.Name].Where(value => !string.IsNullOrEmpty(value)).Take(parameter.Multiple ? int.MaxValue : 1))
                query.Add(parameter.Name, value!);
        }

        query.Add(SearchParameters.Facets.Name, string.Join(',', SearchParameters.Facets.Choices));
        return $"api/v1/search{query.ToQueryString()}";
    }
}
