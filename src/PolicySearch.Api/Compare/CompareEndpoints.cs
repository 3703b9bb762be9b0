using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Comparing;

namespace PolicySearch.Api.Compare;

/// <summary>Regions side by side.</summary>
internal static class CompareEndpoints
{
    private const long MaxBodyBytes = 1 << 20;

    private static readonly Parameter Query = new("q", ParameterKind.Text, "The question, as in a search.") { Required = true, Example = "外地人怎么落户" };

    private static readonly Parameter Cities = new("cities", ParameterKind.Text, "The regions, 2 to 8.")
    {
        Required = true,
        Multiple = true,
        Example = "包头市,呼和浩特市",
    };

    private static readonly Parameter Size = new("size", ParameterKind.Integer, "How many clauses of each region.")
    {
        Default = "5",
        Minimum = 1,
        Maximum = CompareRequest.MaxSize,
    };

    private static readonly Parameter IncludeParents = new(
        "includeParents", ParameterKind.Boolean, "Also what their provinces and the nation issued, each in a column of its own.")
    { Default = "false" };

    private static readonly Parameter Department = new("department", ParameterKind.Text, "Only clauses that name these departments, in any form.")
    {
        Multiple = true,
    };

    private static readonly Parameter Validity = new("validity", ParameterKind.Choice, "States of validity.")
    {
        Multiple = true,
        Choices = CommonParameters.ValidityNames,
    };

    private static readonly Parameter From = new("from", ParameterKind.Date, "First 成文日期, inclusive.");

    private static readonly Parameter To = new("to", ParameterKind.Date, "Last 成文日期, inclusive.");

    /// <summary>All parameters.</summary>
    public static readonly Parameter[] All = [Query, Cities, Size, IncludeParents, Department, Validity, From, To];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/compare", ByAddress)
            .WithParameters(All)
            .WithName("compare").WithTags("Compare").WithSummary("One question to several regions, side by side.");
        routes.MapPost("/compare", ByBody)
            .WithBodyParameters(All)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithName("compareByBody").WithTags("Compare").WithSummary("One question to several regions; the parameters stand in a JSON object.");
    }

    private static Task<Ok<CompareResponse>> ByAddress(
        HttpContext context, [FromServices] CompareService compare, [FromServices] Permalinks permalinks) =>
        Answer(ParameterReader.Of(context.Request.Query, All), context, compare, permalinks);

    private static async Task<Ok<CompareResponse>> ByBody(
        HttpContext context, [FromServices] CompareService compare, [FromServices] Permalinks permalinks)
    {
        using var body = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        return await Answer(ParameterReader.Of(body.RootElement, All), context, compare, permalinks).ConfigureAwait(false);
    }

    private static async Task<Ok<CompareResponse>> Answer(
        ParameterReader reader, HttpContext context, CompareService compare, Permalinks permalinks) =>
        TypedResults.Ok(await compare.CompareAsync(ToRequest(reader), permalinks.At(context.Request), context.RequestAborted).ConfigureAwait(false));

    /// <summary>The comparison that a request asks for.</summary>
    public static CompareRequest ToRequest(ParameterReader reader) => new()
    {
        Query = reader.Text(Query) ?? "",
        Cities = reader.Texts(Cities),
        Size = reader.Integer(Size) ?? 5,
        IncludeParents = reader.Boolean(IncludeParents),
        Departments = reader.Texts(Department),
        Validity = reader.Choices<ValidityStatus>(Validity),
        From = reader.Date(From),
        To = reader.Date(To),
    };
}
