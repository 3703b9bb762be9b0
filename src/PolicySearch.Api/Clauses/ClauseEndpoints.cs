using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search;

namespace PolicySearch.Api.Clauses;

/// <summary>Single clauses.</summary>
internal static class ClauseEndpoints
{
    private static readonly Parameter Context = new(
        "context", ParameterKind.Integer, "How many clauses before and behind it to give too.")
    {
        Minimum = 0,
        Maximum = 20,
        Default = "0",
    };

    private static readonly Parameter[] All = [Context];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/clauses/{id}", Get)
        .WithParameters(All)
        .WithName("getClause").WithTags("Clauses").WithSummary("A clause by its id, with those around it on request.");

    private static Ok<ClauseInContext> Get(
        string id, HttpContext context, [FromServices] Corpus corpus, [FromServices] Permalinks permalinks)
    {
        var around = ParameterReader.Of(context.Request.Query, All).Integer(Context) ?? 0;
        var clauses = corpus.Store.GetNeighbours(id, around, around)
            .Select(stored => ClauseAnswer.Of(stored, permalinks.ToClause(stored.Clause.Id, context.Request)))
            .ToList();
        var at = clauses.FindIndex(clause => clause.Id == id);
        return at < 0
            ? throw NotFound(id)
            : TypedResults.Ok(new ClauseInContext(clauses[at], clauses[..at], clauses[(at + 1)..]));
    }

    /// <summary>There is no such clause.</summary>
    public static ApiException NotFound(string id) => new(
        ErrorCodes.ClauseNotFound, $"没有编号为“{id}”的条款。", "条款编号取自检索结果的 clauseId；文档可能已被删除或改写。");
}
