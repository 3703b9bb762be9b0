using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PolicySearch.Search.Exporting;

namespace PolicySearch.Api.Exports;

/// <summary>
/// Sends an export while it is being read. What fails in between breaks the connection off, so that nobody takes a part for the whole.
/// </summary>
internal sealed class ExportResult(Export export, ExportForm form) : IResult
{
    private const int BufferSize = 32 * 1024;

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var held = export;
        export.Require(form);
        var (type, ending) = form switch
        {
            ExportForm.Csv => ("text/csv", "csv"),
            ExportForm.Jsonl => ("application/x-ndjson", "jsonl"),
            ExportForm.Bibtex => ("application/x-bibtex", "bib"),
            _ => ("text/plain", "txt"),
        };
        var day = export.Head.ExportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        httpContext.Response.ContentType = $"{type}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = $"policysearch-{export.Head.Kind}-{day}.{ending}" }.ToString();
        await using var writer = new StreamWriter(httpContext.Response.Body, form == ExportForm.Csv ? WithMark : WithoutMark, BufferSize, leaveOpen: true);
        await export.WriteAsync(form, writer, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
