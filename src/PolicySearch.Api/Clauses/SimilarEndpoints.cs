using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Similar;

namespace PolicySearch.Api.Clauses;

/// <summary>Clauses like one.</summary>
internal static class SimilarEndpoints
{
    private static readonly Parameter Size = new("size", ParameterKind.Integer, "How many clauses.")
    {
        Default = "10",
        Minimum = 1,
        Maximum = SimilarRequest.MaxSize,
    };

    private static readonly Parameter SameCity = new(
        "sameCity", ParameterKind.Boolean, "false: clauses of other regions only; true: of its own region only; not given: of any.");

    private static readonly Parameter City = new("city", ParameterKind.Text, "Only clauses of these regions.") { Multiple = true, Example = "呼和浩特市" };

    private static readonly Parameter SameDocument = new("sameDocument", ParameterKind.Boolean, "Also clauses of its own document.") { Default = "false" };

    private static readonly Parameter Kind = new(
        "kind",
        ParameterKind.Choice,
        "nearCopy: each of the two has at least 0.7 of the other's runs of five characters; partlyCopied: at least 0.4 of the shorter one's stand in the other; related: the same matter in other words.")
    {
        Multiple = true,
        Choices = EnumNames.All<SimilarityKind>(),
    };

    private static readonly Parameter Validity = new("validity", ParameterKind.Choice, "States of validity.")
    {
        Multiple = true,
        Choices = CommonParameters.ValidityNames,
    };

    private static readonly Parameter[] All = [Size, SameCity, City, SameDocument, Kind, Validity];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/clauses/{id}/similar", Get)
        .WithParameters(All)
        .WithName("findSimilarClauses").WithTags("Clauses").WithSummary("Clauses like one, near-copies told apart from related ones.");

    private static Ok<SimilarResponse> Get(
        string id, HttpContext context, [FromServices] SimilarService similar, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, All);
        var found = similar.Find(new SimilarRequest
        {
            ClauseId = id,
            Size = reader.Integer(Size) ?? 10,
            SameCity = reader.Text(SameCity) is null ? null : reader.Boolean(SameCity),
            Cities = reader.Texts(City),
            SameDocument = reader.Boolean(SameDocument),
            Kinds = reader.Choices<SimilarityKind>(Kind),
            Validity = reader.Choices<ValidityStatus>(Validity),
        }) ?? throw ClauseEndpoints.NotFound(id);
        var addresses = permalinks.At(context.Request);
        return TypedResults.Ok(found with
        {
            Similar = [.. found.Similar.Select(clause => clause with { Clause = clause.Clause with { Permalink = addresses.ToClause(clause.Clause.ClauseId) } })],
        });
    }
}
