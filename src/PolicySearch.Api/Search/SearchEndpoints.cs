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

    private static async Task<Ok<SearchResponse>> ByAddress(
        HttpContext context, [FromServices] SearchService search, [FromServices] Permalinks permalinks) => TypedResults.Ok(
            await AnswerAsync(ParameterReader.Of(context.Request.Query, SearchParameters.All), context, search, permalinks).ConfigureAwait(false));

    private static async Task<Ok<SearchResponse>> ByBody(
        HttpContext context, [FromServices] SearchService search, [FromServices] Permalinks permalinks)
    {
        using var body = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        var reader = ParameterReader.Of(body.RootElement, SearchParameters.All);
        return TypedResults.Ok(await AnswerAsync(reader, context, search, permalinks).ConfigureAwait(false));
    }

    /// <summary>The answer to one search, with permalinks.</summary>
    public static async Task<SearchResponse> AnswerAsync(
        ParameterReader reader, HttpContext context, SearchService search, Permalinks permalinks)
    {
        var response = await search.SearchAsync(SearchParameters.ToRequest(reader), context.RequestAborted).ConfigureAwait(false);
        return response with
        {
            Hits = [.. response.Hits.Select(hit => hit with { Permalink = permalinks.ToClause(hit.ClauseId, context.Request) })],
        };
    }
}
