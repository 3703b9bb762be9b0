using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Parameters;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Api.Suggest;

/// <summary>Suggestions while somebody types.</summary>
internal static class SuggestEndpoints
{
    /// <summary>What is longer is no beginning of a name.</summary>
    private const int LongestTyped = 100;

    private static readonly Parameter Query = new(
        "q", ParameterKind.Text, "What was typed: characters, pinyin, initials of pinyin (fgw), or a mixture; without it, what is most frequent.")
    {
        Example = "fgw",
    };

    private static readonly Parameter[] All = [Query, CommonParameters.Size];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/suggest", Suggest)
        .WithParameters(All)
        .WithName("suggest").WithTags("Search").WithSummary("Titles, departments and frequent words of the corpus that go on as was typed.");

    private static Ok<SuggestAnswer> Suggest(HttpContext context, [FromServices] CorpusNames names)
    {
        var reader = ParameterReader.Of(context.Request.Query, All);
        var typed = reader.Text(Query) ?? "";
        var suggestions = typed.Length > LongestTyped ? [] : names.Suggest(typed, reader.Integer(CommonParameters.Size) ?? 10);
        return TypedResults.Ok(new SuggestAnswer(typed, suggestions));
    }
}
