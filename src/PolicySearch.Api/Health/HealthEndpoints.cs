using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Parameters;

namespace PolicySearch.Api.Health;

/// <summary>For those who watch the server.</summary>
internal static class HealthEndpoints
{
    private static readonly Parameter[] None = [];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", Health)
            .WithParameters(None)
            .WithName("health").WithTags("Health").WithSummary("Whether the server runs.");
        routes.MapGet("/readyz", Ready)
            .WithParameters(None)
            .Produces<ReadyAnswer>()
            .Produces<ReadyAnswer>(StatusCodes.Status503ServiceUnavailable)
            .WithName("ready").WithTags("Health")
            .WithSummary("Whether the corpus that the server was started with is imported, indexed and has its vectors; later backlogs keep 200.");
    }

    private static Ok<HealthAnswer> Health() =>
        TypedResults.Ok(new HealthAnswer("ok", typeof(HealthEndpoints).Assembly.GetName().Version!.ToString(3)));

    private static JsonHttpResult<ReadyAnswer> Ready([FromServices] Readiness readiness)
    {
        var report = readiness.Report();
        return TypedResults.Json(report, statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
