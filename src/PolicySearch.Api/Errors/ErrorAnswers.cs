using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicySearch.Api.Errors;

/// <summary>Writes every failure as a <see cref="Problem"/>.</summary>
internal sealed partial class ErrorAnswers(ILogger<ErrorAnswers> logger) : IExceptionHandler
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return false;
        var problem = ErrorTable.Describe(exception, httpContext.Request.Path);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
            LogFailure(logger, exception, httpContext.Request.Method, httpContext.Request.Path);
        await WriteAsync(httpContext, problem).ConfigureAwait(false);
        return true;
    }

    /// <summary>Gives a body to an error of the framework that has none: unknown address, method not allowed.</summary>
    public static Task WriteStatusAsync(StatusCodeContext context) => WriteAsync(
        context.HttpContext,
        ErrorTable.Describe(context.HttpContext.Response.StatusCode, context.HttpContext.Request.Path));

    /// <summary>Answers with a problem.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsJsonAsync(problem, ApiJson.Readable.Problem, ContentType);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string method, string path);
}
