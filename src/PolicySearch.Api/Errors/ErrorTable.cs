using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Documents;
using PolicySearch.Documents.Readers;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Errors;

/// <summary>The one place that turns failures into answers.</summary>
internal static class ErrorTable
{
    /// <summary>Codes whose status is not that of their group.</summary>
    private static readonly Dictionary<string, int> Statuses = new()
    {
        [ErrorCodes.ClauseNotFound] = StatusCodes.Status404NotFound,
        [ErrorCodes.DocumentNotFound] = StatusCodes.Status404NotFound,
        [ErrorCodes.DepartmentNotFound] = StatusCodes.Status404NotFound,
        [ErrorCodes.DocumentConflict] = StatusCodes.Status409Conflict,
        [ErrorCodes.ReadOnly] = StatusCodes.Status403Forbidden,
        [ErrorCodes.KeyRequired] = StatusCodes.Status401Unauthorized,
        [ErrorCodes.OriginNotAllowed] = StatusCodes.Status403Forbidden,
        [ErrorCodes.HostNotAllowed] = StatusCodes.Status421MisdirectedRequest,
        ["file-too-large"] = StatusCodes.Status413PayloadTooLarge,
    };

    /// <summary>The problem that an exception is answered with.</summary>
    public static Problem Describe(Exception exception, string instance) => exception switch
    {
        ApiException e => Make(e.Code, StatusOf(e.Code, StatusCodes.Status400BadRequest), e.Message, e.Hint, instance),
        SearchRequestException e => Make(e.Code, StatusCodes.Status400BadRequest, e.Message, e.Remedy, instance),
        DocumentReadException e => Make(e.Code, StatusOf(e.Code, StatusCodes.Status422UnprocessableEntity), e.Message, e.Remedy, instance),
        BadHttpRequestException e => Describe(e.StatusCode, instance),
        StoreException => Make(
            "store-unavailable", StatusCodes.Status503ServiceUnavailable, "存储暂时不可用。", "请稍后再试；如果一直如此，请管理员查看服务器日志。", instance),
        _ => Describe(StatusCodes.Status500InternalServerError, instance),
    };

    /// <summary>The problem for a status that the framework gives by itself.</summary>
    public static Problem Describe(int status, string instance) => status switch
    {
        StatusCodes.Status404NotFound => Make(
            "not-found", status, $"没有 {instance} 这个地址。", "接口清单见 /swagger。", instance),
        StatusCodes.Status405MethodNotAllowed => Make(
            "method-not-allowed", status, $"{instance} 不接受这种 HTTP 方法。", "可用的方法见答复的 Allow 头和 /swagger。", instance),
        StatusCodes.Status408RequestTimeout => Make(
            "request-timeout", status, "请求正文传送得太慢。", "请检查网络后重试。", instance),
        StatusCodes.Status413PayloadTooLarge => Make(
            "body-too-large", status, "请求正文太大。", "请把文件拆小，或请管理员调大上限。", instance),
        StatusCodes.Status415UnsupportedMediaType => Make(
            ErrorCodes.MediaTypeNotSupported,
            status,
            "不支持这种 Content-Type。",
            $"各接口收 application/json；提交文件的 PUT /api/v1/documents/{{id}} 也收 {DocumentUpload.RawTypeNames}。",
            instance),
        StatusCodes.Status504GatewayTimeout => Make(
            "timeout", status, "请求用时过长，已中止。", "请缩小检索范围后重试。", instance),
        >= 500 => Make(
            "internal-error", status, "服务器内部出错，这不是您的请求的问题。", "请稍后再试；如果一直如此，请管理员查看服务器日志。", instance),
        _ => Make("bad-request", status, "请求不合 HTTP 的格式。", "请检查请求头与正文。", instance),
    };

    /// <summary>Codes that end so name a kind of file or body that is not taken.</summary>
    private const string NotSupported = "-not-supported";

    private static int StatusOf(string code, int otherwise) =>
        Statuses.TryGetValue(code, out var status) ? status
        : code.EndsWith(NotSupported, StringComparison.Ordinal) ? StatusCodes.Status415UnsupportedMediaType
        : otherwise;

    private static Problem Make(string code, int status, string detail, string hint, string instance) =>
        new($"urn:policysearch:problem:{code}", TitleOf(status), status, detail, instance, code, hint);

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "没有权限",
        StatusCodes.Status403Forbidden => "不允许",
        StatusCodes.Status404NotFound => "没有找到",
        StatusCodes.Status405MethodNotAllowed => "方法不可用",
        StatusCodes.Status408RequestTimeout or StatusCodes.Status504GatewayTimeout => "超时",
        StatusCodes.Status409Conflict => "有冲突",
        StatusCodes.Status413PayloadTooLarge => "正文太大",
        StatusCodes.Status415UnsupportedMediaType => "类型不支持",
        StatusCodes.Status421MisdirectedRequest => "主机名不对",
        StatusCodes.Status422UnprocessableEntity => "文件读不了",
        StatusCodes.Status503ServiceUnavailable => "暂不可用",
        >= 500 => "服务器出错",
        _ => "请求有误",
    };
}
