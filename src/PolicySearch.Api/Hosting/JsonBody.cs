using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Errors;

namespace PolicySearch.Api.Hosting;

/// <summary>Reads JSON bodies.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ApiException">It is none, or another media type.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiException(
                ErrorCodes.MediaTypeNotSupported,
                $"不支持 Content-Type“{context.Request.ContentType}”。",
                "请用 Content-Type: application/json。");
        }

        try
        {
            return await JsonDocument.ParseAsync(context.Request.Body, Options, context.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw new ApiException(
                ErrorCodes.JsonInvalid,
                $"请求正文不是合格的 JSON：第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 个字节处有误。",
                "请检查括号、引号与逗号，并用 UTF-8 编码。");
        }
    }
}
