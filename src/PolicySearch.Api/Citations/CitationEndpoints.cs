using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search.Citing;

namespace PolicySearch.Api.Citations;

/// <summary>Checks citations and quotations.</summary>
internal static class CitationEndpoints
{
    private const long MaxBodyBytes = 4 << 20;
    private const string Forms = "Citations (《…》（…号）第三条, 《…》三、（三）1., a 文号 alone) and quotations (“…”); a text without either is one quotation.";

    private static readonly Parameter Text = new("text", ParameterKind.Text, $"The text to check, at most 20,000 characters. {Forms}")
    {
        Required = true,
        Example = "《住房公积金管理条例》第三条规定：“职工个人缴存的住房公积金属于职工个人所有。”",
    };

    private static readonly Parameter Texts = new("texts", ParameterKind.Text, $"The texts to check, at most 20 of 20,000 characters. {Forms}")
    {
        Required = true,
        Multiple = true,
        Example = "《住房公积金管理条例》第三条规定：“职工个人缴存的住房公积金属于职工个人所有。”",
    };

    private static readonly Parameter[] InQuery = [Text];
    private static readonly Parameter[] InBody = [Texts];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/citations/check", ByAddress)
            .WithParameters(InQuery)
            .WithName("checkCitations").WithTags("Citations").WithSummary("Checks the citations and quotations of a text.");
        routes.MapPost("/citations/check", ByBody)
            .WithBodyParameters(InBody)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithName("checkCitationsOfTexts").WithTags("Citations").WithSummary("Checks the citations and quotations of several texts.");
    }

    private static Ok<CitationCheckAnswer> ByAddress(
        HttpContext context, [FromServices] CitationChecker checker, [FromServices] Permalinks permalinks) =>
        Answer(ParameterReader.Of(context.Request.Query, InQuery).Whole(Text), context, checker, permalinks);

    private static async Task<Ok<CitationCheckAnswer>> ByBody(
        HttpContext context, [FromServices] CitationChecker checker, [FromServices] Permalinks permalinks)
    {
        using var body = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        return Answer(ParameterReader.Of(body.RootElement, InBody).Whole(Texts), context, checker, permalinks);
    }

    private static Ok<CitationCheckAnswer> Answer(
        IReadOnlyList<string> texts, HttpContext context, CitationChecker checker, Permalinks permalinks) =>
        TypedResults.Ok(new CitationCheckAnswer(checker.Check(texts, permalinks.At(context.Request), context.RequestAborted)));
}
