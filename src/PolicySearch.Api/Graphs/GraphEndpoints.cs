using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search.Graphs;

namespace PolicySearch.Api.Graphs;

/// <summary>Who works with whom, and which document names which.</summary>
internal static class GraphEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var graphs = routes.MapGroup("/graph");
        graphs.WithTags("Graph");
        graphs.MapGet("/departments", Departments)
            .WithParameters(GraphParameters.OfDepartments)
            .WithName("getDepartmentGraph").WithSummary("Departments that work on the same clauses.");
        graphs.MapGet("/documents", Documents)
            .WithParameters(GraphParameters.OfDocuments)
            .WithName("getDocumentGraph").WithSummary("References between documents, also to those that the corpus lacks.");
    }

    private static Ok<DepartmentGraph> Departments(HttpContext context, [FromServices] DepartmentGraphService graphs) =>
        TypedResults.Ok(graphs.Make(GraphParameters.ToDepartmentRequest(ParameterReader.Of(context.Request.Query, GraphParameters.OfDepartments))));

    private static Ok<DocumentGraph> Documents(HttpContext context, [FromServices] DocumentGraphService graphs, [FromServices] Permalinks permalinks) =>
        TypedResults.Ok(graphs.Make(
            GraphParameters.ToDocumentRequest(ParameterReader.Of(context.Request.Query, GraphParameters.OfDocuments)), permalinks.At(context.Request)));
}
