using System.Net;
using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Errors;

namespace PolicySearch.Api.Hosting;

/// <summary>
/// Refuses requests that a page on another site made a browser send: a foreign name in Host (DNS rebinding; an address in
/// numbers cannot be rebound) or a foreign Origin.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, ApiOptions options)
{
    private readonly HashSet<string> _hosts = new(
        options.AllowedHosts.Append("localhost").Concat(options.PublicBaseUrl is { } url ? [url.Host] : []),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        if (!IsAllowed(host))
        {
            throw new ApiException(
                ErrorCodes.HostNotAllowed, $"本服务不以“{host}”为名。", "请用 127.0.0.1 或 localhost 访问；公开的名称用 --public-url 设定。");
        }

        if (context.Request.Headers.Origin is [{ } origin] && !IsSameSite(origin, context.Request))
            throw new ApiException(ErrorCodes.OriginNotAllowed, $"不接受来自“{origin}”的网页的请求。", "请从本服务自己的页面访问，或不经浏览器调用。");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    }

    private bool IsAllowed(string host) => _hosts.Contains(host) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private bool IsSameSite(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && (url.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || url.Authority.Equals(options.PublicBaseUrl?.Authority, StringComparison.OrdinalIgnoreCase));
}
