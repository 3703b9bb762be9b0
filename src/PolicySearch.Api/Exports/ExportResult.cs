using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Querying;

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
        var day = export.Head.ExportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        httpContext.Response.ContentType = $"{TypeOf(form)}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = $"policysearch-{export.Head.Kind}-{day}.{EndingOf(form)}" }.ToString();
        await using var writer = new StreamWriter(httpContext.Response.Body, form == ExportForm.Csv ? WithMark : WithoutMark, BufferSize, leaveOpen: true);
        await export.WriteAsync(form, writer, httpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Media type of a form.</summary>
    public static string TypeOf(ExportForm form) => form switch
    {
        ExportForm.Csv => "text/csv",
        ExportForm.Jsonl => "application/x-ndjson",
        ExportForm.Bibtex => "application/x-bibtex",
        ExportForm.Graphml => "application/graphml+xml",
        _ => "text/plain",
    };

    private static string EndingOf(ExportForm form) => form switch
    {
        ExportForm.Bibtex => "bib",
        ExportForm.Gbt7714 => "txt",
        _ => EnumNames.Of(form),
    };
}
