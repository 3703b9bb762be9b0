using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>Documents: read.</summary>
internal static class DocumentEndpoints
{
    private static readonly Parameter Original = new(
        "original", ParameterKind.Boolean, "True for the bytes as received, false for the source text that all offsets point into.")
    { Default = "false" };

    private static readonly Parameter[] None = [];
    private static readonly Parameter[] OfSource = [Original];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents", List)
            .WithParameters(DocumentParameters.List)
            .WithName("listDocuments").WithTags("Documents").WithSummary("Lists documents, newest 成文日期 first.");
        routes.MapGet("/documents/{id}", Get)
            .WithParameters(None)
            .WithName("getDocument").WithTags("Documents").WithSummary("A document: metadata with origins, outline with clauses, references.");
        routes.MapGet("/documents/{id}/source", Source)
            .WithParameters(OfSource)
            .Produces<string>(StatusCodes.Status200OK, "text/plain", "text/html", "application/octet-stream")
            .WithName("getDocumentSource").WithTags("Documents").WithSummary("The source text of a document, or its bytes as received.");
    }

    private static Ok<DocumentList> List(HttpContext context, [FromServices] Corpus corpus, [FromServices] Permalinks permalinks)
    {
        var reader = ParameterReader.Of(context.Request.Query, DocumentParameters.List);
        var page = reader.Integer(CommonParameters.Page) ?? 1;
        var size = reader.Integer(CommonParameters.Size) ?? 10;
        var found = corpus.Store.ListDocuments(DocumentParameters.ToFilter(reader), page, size);
        return TypedResults.Ok(new DocumentList(
            found.Total,
            page,
            size,
            [.. found.Documents.Select(document => DocumentEntry.Of(document, permalinks.ToDocument(document.Id, context.Request)))]));
    }

    private static Ok<DocumentAnswer> Get(
        string id, HttpContext context, [FromServices] Corpus corpus, [FromServices] Permalinks permalinks, [FromServices] CorpusNames names)
    {
        ParameterReader.Of(context.Request.Query, None);
        return TypedResults.Ok(DocumentAnswers.Of(Find(corpus, id), permalinks.ToDocument(id, context.Request), names));
    }

    private static FileContentHttpResult Source(string id, HttpContext context, [FromServices] Corpus corpus)
    {
        var original = ParameterReader.Of(context.Request.Query, OfSource).Boolean(Original);
        var document = Find(corpus, id).Document;
        return original && corpus.Store.GetContent(id) is { } content
            ? DocumentSource.Original(document, content)
            : DocumentSource.Text(document);
    }

    private static StoredDocument Find(Corpus corpus, string id) => corpus.Store.GetDocument(id) ?? throw NotFound(id);

    /// <summary>There is no such document.</summary>
    public static ApiException NotFound(string id) => new(
        ErrorCodes.DocumentNotFound, $"没有编号为“{id}”的文档。", "文档清单见 /api/v1/documents；文档可能已被删除。");
}
