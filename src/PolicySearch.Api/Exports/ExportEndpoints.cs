using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Compare;
using PolicySearch.Api.Departments;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Graphs;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Numbers;
using PolicySearch.Api.Parameters;
using PolicySearch.Api.Search;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Exporting;

namespace PolicySearch.Api.Exports;

/// <summary>
/// Answers as files. An address under /export takes the parameters of the one that answers in JSON, without paging, and <c>format</c>.
/// </summary>
internal static class ExportEndpoints
{
    /// <summary>A million clauses take minutes on a slow line.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    private static readonly Parameter[] OfSearch =
        [ExportParameters.Format, ExportParameters.Per, ExportParameters.Limit, .. SearchParameters.OfExport];

    private static readonly Parameter[] OfComparison = [ExportParameters.Format, .. CompareEndpoints.All];

    private static readonly Parameter[] OfDuties = [ExportParameters.Format, DepartmentDetailEndpoint.Role, .. DocumentParameters.Filter];

    private static readonly Parameter[] OfDocuments = [ExportParameters.Format, .. DocumentParameters.Filter];

    private static readonly Parameter[] OfNumbers = [ExportParameters.TableFormat, .. NumbersEndpoint.All];

    private static readonly Parameter[] OfDepartmentGraph = [ExportParameters.GraphFormat, .. GraphParameters.OfDepartments];

    private static readonly Parameter[] OfDocumentGraph = [ExportParameters.GraphFormat, .. GraphParameters.OfDocuments];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("/export");
        exports.WithTags("Export").WithRequestTimeout(Timeout);
        Describe(exports.MapGet("/search", SearchAsync), OfSearch)
            .WithName("exportSearch").WithSummary("All clauses that a search finds, as a file; without q all that its filters let through.");
        Describe(exports.MapGet("/compare", CompareAsync), OfComparison)
            .WithName("exportCompare").WithSummary("The clauses of a comparison, as a file.");
        Describe(exports.MapGet("/departments/{name}", Duties), OfDuties)
            .WithName("exportDepartment").WithSummary("All clauses that name a department, as a file.");
        Describe(exports.MapGet("/documents", Documents), OfDocuments)
            .WithName("exportDocuments").WithSummary("All documents that a filter lets through, as a file.");
        Describe(exports.MapGet("/numbers", Numbers), OfNumbers)
            .WithName("exportNumbers").WithSummary("Numbers of clauses and documents, as a file.");
        Describe(exports.MapGet("/graph/departments", DepartmentGraph), OfDepartmentGraph)
            .WithName("exportDepartmentGraph").WithSummary("The graph of departments that work on the same clauses, as a file.");
        Describe(exports.MapGet("/graph/documents", DocumentGraph), OfDocumentGraph)
            .WithName("exportDocumentGraph").WithSummary("The graph of references between documents, as a file.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, Parameter[] parameters) => endpoint
        .WithParameters(parameters)
        .Produces<string>(
            StatusCodes.Status200OK,
            ExportResult.TypeOf(ExportForm.Csv),
            [.. parameters[0].Choices.Skip(1).Select(form => ExportResult.TypeOf(Enum.Parse<ExportForm>(form, ignoreCase: true)))]);

    private static async Task<ExportResult> SearchAsync(HttpContext context, [FromServices] ExportService exports, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfSearch);
        return Answer(reader, await exports.SearchAsync(
            SearchParameters.ToRequest(reader),
            reader.Choice(ExportParameters.Per, ExportUnit.Clause),
            reader.Integer(ExportParameters.Limit),
            permalinks.At(context.Request),
            context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<ExportResult> CompareAsync(HttpContext context, [FromServices] ExportService exports, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfComparison);
        return Answer(reader, await exports.CompareAsync(
            CompareEndpoints.ToRequest(reader), permalinks.At(context.Request), context.RequestAborted).ConfigureAwait(false));
    }

    private static ExportResult Duties(string name, HttpContext context, [FromServices] ExportService exports, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfDuties);
        var request = new DutyExportRequest(
            name, reader.Choices<DepartmentRole>(DepartmentDetailEndpoint.Role), DocumentParameters.ToFilter(reader));
        return Answer(reader, exports.Duties(request, permalinks.At(context.Request)));
    }

    private static ExportResult Documents(HttpContext context, [FromServices] ExportService exports, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfDocuments);
        return Answer(reader, exports.Documents(DocumentParameters.ToFilter(reader), permalinks.At(context.Request)));
    }

    private static ExportResult Numbers(HttpContext context, [FromServices] ExportService exports)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfNumbers);
        return Answer(reader, exports.Numbers(NumbersEndpoint.ToRequest(reader)));
    }

    private static ExportResult DepartmentGraph(HttpContext context, [FromServices] ExportService exports)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfDepartmentGraph);
        return Answer(reader, exports.Graph(GraphParameters.ToDepartmentRequest(reader)));
    }

    private static ExportResult DocumentGraph(HttpContext context, [FromServices] ExportService exports, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, OfDocumentGraph);
        return Answer(reader, exports.Graph(GraphParameters.ToDocumentRequest(reader), permalinks.At(context.Request)));
    }

    private static ExportResult Answer(ParameterReader reader, Export export) =>
        new(export, reader.Choice(ExportParameters.Format, ExportForm.Csv));
}
