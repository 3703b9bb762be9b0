using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Parameters;
using PolicySearch.Search;

namespace PolicySearch.Api.Cities;

/// <summary>Regions of the corpus.</summary>
internal static class CityEndpoints
{
    private static readonly Parameter[] None = [];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cities", List)
        .WithParameters(None)
        .WithName("listCities").WithTags("Cities").WithSummary("Regions for which documents were issued.");

    private static Ok<CityList> List(HttpContext context, [FromServices] Corpus corpus)
    {
        ParameterReader.Of(context.Request.Query, None);
        var cities = corpus.Store.ListRegions()
            .Select(count => new CityAnswer(count.Region.Name, count.Region.Level, count.Region.Parents, count.Documents, count.Clauses))
            .ToList();
        return TypedResults.Ok(new CityList(cities.Count, cities));
    }
}
