using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Parameters;
using PolicySearch.Api.Search;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Numbers;

/// <summary>Numbers of clauses and documents.</summary>
internal static class NumbersEndpoint
{
    private static readonly Parameter By = new("by", ParameterKind.Choice, "One or two properties by which to count.")
    {
        Multiple = true,
        Required = true,
        Choices = EnumNames.All<FacetField>(),
        Example = "city,year",
    };

    private static readonly Parameter Limit = new("limit", ParameterKind.Integer, "How many rows at most: those with most clauses.")
    {
        Default = "100",
        Minimum = 1,
        Maximum = NumbersRequest.MaxRows,
    };

    /// <summary>All parameters.</summary>
    public static readonly Parameter[] All = [By, Limit, SearchParameters.OptionalQuery, .. SearchParameters.Filters];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/numbers", Count)
        .WithParameters(All)
        .WithName("countNumbers").WithTags("Numbers")
        .WithSummary("How many clauses and documents there are by one or two of city, department, role, issuer, year and validity.");

    /// <summary>What a request asks for.</summary>
    public static NumbersRequest ToRequest(ParameterReader reader) => new()
    {
        Search = SearchParameters.ToRequest(reader),
        By = reader.Choices<FacetField>(By),
        Limit = reader.Integer(Limit) ?? 100,
    };

    private static Ok<NumbersResponse> Count(HttpContext context, [FromServices] NumbersService numbers) =>
        TypedResults.Ok(numbers.Count(ToRequest(ParameterReader.Of(context.Request.Query, All))));
}
