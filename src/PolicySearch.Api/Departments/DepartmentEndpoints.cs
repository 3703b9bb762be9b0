using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Departments;
using PolicySearch.Search;

namespace PolicySearch.Api.Departments;

/// <summary>Departments of the corpus.</summary>
internal static class DepartmentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/departments", List)
        .WithParameters(DocumentParameters.Filter)
        .WithName("listDepartments").WithTags("Departments").WithSummary("Departments that answer for clauses, with counts by role.");

    private static Ok<DepartmentList> List(HttpContext context, [FromServices] Corpus corpus)
    {
        var filter = DocumentParameters.ToFilter(ParameterReader.Of(context.Request.Query, DocumentParameters.Filter));
        var departments = corpus.Store.ListDepartments(filter)
            .Select(count => new DepartmentAnswer(
                count.Canonical, FormsOf(count.Canonical), count.Clauses, count.Documents, count.ClausesByRole))
            .ToList();
        return TypedResults.Ok(new DepartmentList(departments.Count, departments));
    }

    /// <summary>Other forms of a name that the catalog knows.</summary>
    public static IReadOnlyList<string> FormsOf(string canonical) =>
        DepartmentCatalog.Default.TryResolve(canonical, out var entry)
            ? [.. DepartmentCatalog.Default.Forms(entry.Canonical).Where(form => form != canonical)]
            : [];
}
