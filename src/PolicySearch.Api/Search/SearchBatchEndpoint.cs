using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Search;

/// <summary>Several searches in one request, answered one after the other: each already uses several processors.</summary>
internal static class SearchBatchEndpoint
{
    /// <summary>Most searches in a request.</summary>
    public const int MaxSearches = 50;

    private const long MaxBodyBytes = 1 << 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/search/batch", PostAsync)
        .WithBodyParameters(SearchParameters.All, MaxSearches)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
        .WithName("searchBatch").WithTags("Search")
        .WithSummary("Up to 50 searches; a bad one gets a problem in its place, and the others are answered.");

    private static async Task<Ok<SearchBatchAnswer>> PostAsync(
        HttpContext context, [FromServices] SearchService search, [FromServices] Permalinks permalinks)
    {
        using var body = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        List<SearchBatchResult> results = [];
        foreach (var item in Searches(body.RootElement))
            results.Add(await AnswerAsync(item, results.Count, context, search, permalinks).ConfigureAwait(false));
        return TypedResults.Ok(new SearchBatchAnswer(results));
    }

    private static JsonElement.ArrayEnumerator Searches(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
            throw new ApiException(ErrorCodes.JsonInvalid, "请求正文应是一个 JSON 数组。", "例如 [{\"q\": \"充电桩\"}, {\"q\": \"停车难\", \"city\": \"包头市\"}]。");
        var count = body.GetArrayLength();
        return count is >= 1 and <= MaxSearches
            ? body.EnumerateArray()
            : throw new ApiException(ErrorCodes.SearchesOutOfRange, $"给了 {count} 个检索，应为 1 至 {MaxSearches} 个。", "请分几次发送。");
    }

    private static async Task<SearchBatchResult> AnswerAsync(
        JsonElement item, int index, HttpContext context, SearchService search, Permalinks permalinks)
    {
        try
        {
            var reader = ParameterReader.Of(item, SearchParameters.All);
            return new SearchBatchResult(index, await SearchEndpoints.AnswerAsync(reader, context, search, permalinks).ConfigureAwait(false), null);
        }
        catch (Exception error) when (error is ApiException or SearchRequestException)
        {
            return new SearchBatchResult(index, null, ErrorTable.Describe(error, $"{context.Request.Path}#/{index}"));
        }
    }
}
