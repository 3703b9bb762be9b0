using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Search;

/// <summary>Search for clauses.</summary>
internal static class SearchEndpoints
{
    /// <summary>A search is small. The limit lies far above the longest query, so that a query that is too long is called that.</summary>
    private const long MaxBodyBytes = 1 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", ByAddress)
            .WithParameters(SearchParameters.All)
            .WithName("search").WithTags("Search").WithSummary("Searches clauses.");
        routes.MapPost("/search", ByBody)
            .WithBodyParameters(SearchParameters.All)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithName("searchByBody").WithTags("Search").WithSummary("Searches clauses; the parameters stand in a JSON object.");
    }

    private static Task<Ok<SearchResponse>> ByAddress(
        HttpContext context, [FromServices] SearchService search, [FromServices] Permalinks permalinks) =>
        Answer(ParameterReader.Of(context.Request.Query, SearchParameters.All), context, search, permalinks);

    private static async Task<Ok<SearchResponse>> ByBody(
        HttpContext context, [FromServices] SearchService search, [FromServices] Permalinks permalinks)
    {
        using var body = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        return await Answer(ParameterReader.Of(body.RootElement, SearchParameters.All), context, search, permalinks).ConfigureAwait(false);
    }

    private static async Task<Ok<SearchResponse>> Answer(
        ParameterReader reader, HttpContext context, SearchService search, Permalinks permalinks)
    {
        var request = SearchParameters.ToRequest(reader);
        var response = await search.SearchAsync(request, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Ok(response with
        {
            Hits = [.. response.Hits.Select(hit => hit with { Permalink = permalinks.ToClause(hit.ClauseId, context.Request) })],
        });
    }
}
