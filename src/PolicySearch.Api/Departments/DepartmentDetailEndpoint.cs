using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Analysis;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Departments;

/// <summary>Everything that one department answers for.</summary>
internal static class DepartmentDetailEndpoint
{
    /// <summary>Roles of the department.</summary>
    public static readonly Parameter Role = new("role", ParameterKind.Choice, "Only clauses that name it in these roles.")
    {
        Multiple = true,
        Choices = EnumNames.All<DepartmentRole>(),
    };

    private static readonly Parameter[] All = [CommonParameters.Page, CommonParameters.Size, Role, .. DocumentParameters.Filter];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/departments/{name}", Get)
        .WithParameters(All)
        .WithName("getDepartment").WithTags("Departments")
        .WithSummary("The clauses that name a department, in any known form of its name, by document.");

    private static Ok<DepartmentDetail> Get(
        string name, HttpContext context, [FromServices] Corpus corpus, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, All);
        var page = reader.Integer(CommonParameters.Page) ?? 1;
        var size = reader.Integer(CommonParameters.Size) ?? 10;
        var canonical = CanonicalOf(name);
        var found = corpus.Store.ListClausesOf(
            canonical, reader.Choices<DepartmentRole>(Role), DocumentParameters.ToFilter(reader), page, size);
        if (found.Total == 0 && !Exists(corpus, canonical))
            throw NotFound(name);
        return TypedResults.Ok(new DepartmentDetail(
            canonical,
            DepartmentEndpoints.FormsOf(canonical),
            found.ClausesByRole,
            found.Total,
            page,
            size,
            ByDocument(found.Clauses, permalinks, context.Request)));
    }

    /// <summary>A name that the catalog knows stands for the canonical department, another one for itself.</summary>
    private static string CanonicalOf(string name) => DepartmentCatalog.Default.TryResolve(name.Trim(), out var entry)
        ? entry.Canonical
        : TextFolder.Simplify(name.Trim());

    private static bool Exists(Corpus corpus, string canonical) =>
        DepartmentCatalog.Default.TryResolve(canonical, out _) || corpus.Store.ListClausesOf(canonical, [], new DocumentFilter(), 1, 0).Total > 0;

    private static IReadOnlyList<DepartmentDocument> ByDocument(
        IReadOnlyList<StoredClause> clauses, Permalinks permalinks, HttpRequest request) =>
    [
        .. clauses.GroupBy(clause => clause.Document.Id).Select(document => new DepartmentDocument(
            document.Key,
            HitDocument.Of(document.First().Document),
            permalinks.ToDocument(document.Key, request),
            [.. document.Select(clause => DepartmentClause.Of(clause.Clause, permalinks.ToClause(clause.Clause.Id, request)))])),
    ];

    private static ApiException NotFound(string name) => new(
        ErrorCodes.DepartmentNotFound, $"没有条款写明由“{name}”负责。", "部门清单见 /api/v1/departments；也可以把它作为检索词来查。");
}
