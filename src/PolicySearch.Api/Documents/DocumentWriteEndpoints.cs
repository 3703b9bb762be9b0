using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Parameters;
using PolicySearch.Search;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>Documents: put and delete.</summary>
internal static class DocumentWriteEndpoints
{
    private static readonly Parameter[] All = [CommonParameters.Wait];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/documents/{id}", Put)
            .WithParameters(All)
            .Accepts<PutBody>("application/json", [.. DocumentUpload.RawTypes.Keys])
            .AddEndpointFilter<WriteGuard>()
            .WithName("putDocument").WithTags("Documents")
            .WithSummary("Puts a document, as JSON or as the bytes of a file; the same document again changes nothing.");
        routes.MapDelete("/documents/{id}", Delete)
            .WithParameters(All)
            .AddEndpointFilter<WriteGuard>()
            .WithName("deleteDocument").WithTags("Documents").WithSummary("Deletes a document.");
    }

    private static async Task<Results<Ok<PutAnswer>, Created<PutAnswer>>> Put(
        string id, HttpContext context, [FromServices] Corpus corpus, [FromServices] Permalinks permalinks)
    {
        var waits = Waits(context);
        var upload = await DocumentUpload.ReadAsync(id, context.Request, context.RequestAborted).ConfigureAwait(false);
        var result = corpus.Importer.Put(upload.Bytes, upload.FileName, upload.Supplied);
        if (result.Outcome == PutOutcome.Conflict)
            throw new ApiException(ErrorCodes.DocumentConflict, $"编号“{id}”下已有另一份文字不同的文档。", "请换一个编号，或先删除原有文档。");
        await WaitAsync(corpus, result.Change, waits, context.RequestAborted).ConfigureAwait(false);
        var stored = corpus.Store.GetDocument(id) ?? throw DocumentEndpoints.NotFound(id);
        var permalink = permalinks.ToDocument(id, context.Request);
        var answer = new PutAnswer(
            id, result.Outcome, result.Change, waits, stored.Summary.ClauseCount, stored.Document.Warnings, permalink);
        return result.Outcome == PutOutcome.Added
            ? TypedResults.Created(permalinks.ToDocumentResource(id, context.Request), answer)
            : TypedResults.Ok(answer);
    }

    private static async Task<Ok<DeleteAnswer>> Delete(string id, HttpContext context, [FromServices] Corpus corpus)
    {
        var waits = Waits(context);
        var change = corpus.Store.Delete(id) ?? throw DocumentEndpoints.NotFound(id);
        await WaitAsync(corpus, change, waits, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Ok(new DeleteAnswer(id, change, waits));
    }

    private static bool Waits(HttpContext context) =>
        ParameterReader.Of(context.Request.Query, All).Choice(CommonParameters.Wait, WaitFor.Accepted) == WaitFor.Searchable;

    private static Task WaitAsync(Corpus corpus, long change, bool waits, CancellationToken cancellation) =>
        waits ? corpus.WaitSearchableAsync(change, cancellation) : Task.CompletedTask;
}
