using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PolicySearch.Api.Errors;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Api.Documents;

/// <summary>A document as it came in a request.</summary>
/// <param name="Bytes">The bytes as received.</param>
/// <param name="FileName">A name whose ending tells the format.</param>
/// <param name="Supplied">Metadata given beside the bytes, the id of the address included.</param>
internal sealed partial record DocumentUpload(ReadOnlyMemory<byte> Bytes, string FileName, SuppliedMetadata Supplied)
{
    /// <summary>Media types of raw bodies, with the ending of their files.</summary>
    public static readonly IReadOnlyDictionary<string, string> RawTypes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    /// <summary>These types in one line, for people.</summary>
    public static string RawTypeNames => string.Join('、', RawTypes.Keys);

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="ApiException">The id, the media type or the JSON is not right.</exception>
    public static async Task<DocumentUpload> ReadAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (!IdForm().IsMatch(id))
            throw new ApiException(ErrorCodes.DocumentIdInvalid, $"文档编号“{id}”无效。", "编号由 1 到 128 个英文字母、数字、- 或 _ 组成。");
        if (request.HasJsonContentType())
            return FromJson(id, await ReadJsonAsync(request, cancellation).ConfigureAwait(false));
        if (!RawTypes.TryGetValue(MediaTypeOf(request), out var ending))
        {
            throw new ApiException(
                ErrorCodes.MediaTypeNotSupported,
                $"不支持 Content-Type“{request.ContentType}”。",
                $"可用的类型：application/json、{RawTypeNames}。");
        }

        return new DocumentUpload(
            await ReadBytesAsync(request, cancellation).ConfigureAwait(false), id + ending, new SuppliedMetadata { Id = id });
    }

    private static DocumentUpload FromJson(string id, PutBody body)
    {
        if (body.Metadata?.Id is { } other && other != id)
        {
            throw new ApiException(
                ErrorCodes.DocumentIdMismatch, $"地址中的编号“{id}”与 metadata.id“{other}”不同。", "请去掉 metadata.id，或让两者一致。");
        }

        return new DocumentUpload(
            ContentOf(body),
            body.FileName ?? id + ExtensionOf(body.Format),
            (body.Metadata ?? new SuppliedMetadata()) with { Id = id });
    }

    private static string ExtensionOf(string? format) => format is null ? ".txt" : FormatNames.ExtensionOf(format)
        ?? throw new ApiException(ErrorCodes.ParameterInvalid, $"format“{format}”不认识。", $"可用的格式：{FormatNames.All}；DOCX 用 contentBase64。");

    private static byte[] ContentOf(PutBody body) => body switch
    {
        { Content: { } text, ContentBase64: null } => Encoding.UTF8.GetBytes(text),
        { Content: null, ContentBase64: { } base64 } => Decode(base64),
        _ => throw new ApiException(ErrorCodes.ContentMissing, "content 与 contentBase64 应给出一个，也只能给一个。", "文字用 content；DOCX 等字节用 contentBase64。"),
    };

    private static byte[] Decode(string base64)
    {
        var bytes = new byte[base64.Length * 3L / 4 + 3];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? bytes[..length]
            : throw new ApiException(ErrorCodes.ParameterInvalid, "contentBase64 不是合格的 Base64。", "请用标准的 Base64（含 + / =），不带 data: 前缀。");
    }

    private static async Task<PutBody> ReadJsonAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Strict.PutBody, cancellation).ConfigureAwait(false)
                ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new ApiException(
                ErrorCodes.JsonInvalid,
                $"请求正文不是所要的 JSON：第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 个字节处（{e.Path}）有误。",
                "可用的字段：fileName、content 或 contentBase64、format、metadata（id、title、docNumber、indexNumber、issuer、city、writtenOn、publishedOn、validity、url），日期写作 2020-09-13。");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static string MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString() : "";

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}$")]
    private static partial Regex IdForm();
}
