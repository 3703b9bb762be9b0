using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace PolicySearch.Api.Page;

/// <summary>The page for people: its addresses, its files, and what its answers say to the browser.</summary>
internal static class PageEndpoints
{
    /// <summary>
    /// Only files of this service; no script or style within the document, and no text ever becomes markup (Trusted Types): what a
    /// document of the corpus holds can do nothing.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Addresses of views; which one shows what, the page's routes.js says.</summary>
    private static readonly string[] Views = ["/", "/documents", "/documents/{id}", "/departments", "/departments/{name}", "/numbers", "/graph"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var view in Views)
            routes.MapGet(view, WriteShellAsync).ExcludeFromDescription();
        routes.MapGet("/page/{version}/{**path}", WriteAssetAsync).ExcludeFromDescription();
    }

    /// <summary>Gives a browser that asks for an unknown address the page, which then says so; a program gets a problem.</summary>
    public static void UsePageForUnknownAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null || !HttpMethods.IsGet(context.Request.Method) || !WantsHtml(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteShellAsync(context);
    });

    private static bool WantsHtml(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task WriteShellAsync(HttpContext context)
    {
        AddHeaders(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(PageAssets.ShellFor(context.Request.Path, EarlySearch.AddressOf(context.Request)), context.RequestAborted);
    }

    private static Task WriteAssetAsync(HttpContext context)
    {
        if (PageAssets.Find((string?)context.GetRouteValue("path") ?? "") is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        AddHeaders(context.Response);
        if ((string?)context.GetRouteValue("version") == PageAssets.Version)
            context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        context.Response.Headers.ETag = asset.ETag;
        if (context.Request.Headers.IfNoneMatch.Contains(asset.ETag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = asset.MediaType;
        context.Response.ContentLength = asset.Bytes.Length;
        return context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted).AsTask();
    }

    private static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers[HeaderNames.CacheControl] = "no-cache";
    }
}
