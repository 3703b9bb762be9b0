using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PolicySearch.Api.Errors;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Mcp;

/// <summary>Turns what goes wrong in a tool into an answer that an assistant can act on: the cause and the remedy, as in REST.</summary>
internal static class ToolErrors
{
    /// <summary>The filter around every tool.</summary>
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Answer(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (context, cancellation) =>
        {
            if (context.MatchedPrimitive is McpServerTool tool && ArgumentRules.ProblemOf(tool.ProtocolTool, context.Params?.Arguments) is { } problem)
                return Error(problem);
            try
            {
                return await next(context, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (Describe(error) is { } message)
            {
                return Error(message);
            }
        };

    private static string? Describe(Exception error) => error switch
    {
        SearchRequestException e => $"{e.Code}: {e.Message}{e.Remedy}",
        ApiException e => $"{e.Code}: {e.Message}{e.Hint}",
        StoreException => "store-unavailable: 存储暂时不可用。请稍后再试。",
        JsonException e => $"argument-invalid: {e.Message}",
        _ => null,
    };

    private static CallToolResult Error(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };
}
