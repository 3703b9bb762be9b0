using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;

namespace PolicySearch.Api.Mcp;

/// <summary>The server for chat assistants (Model Context Protocol), over HTTP at <c>/mcp</c> and over stdio alike.</summary>
internal static class McpSetup
{
    private const long MaxBodyBytes = 4 << 20;

    private const string Instructions =
        """
        PolicySearch 政策检索 answers from a corpus of Chinese policy documents. Every clause comes with its citation (《title》（文号）三、（三）1.),
        its id and its permalink: quote the text as given, cite with the citation as given, and link to the permalink; never make up a citation.
        Departments carry roles: lead 牵头, support 配合, responsible 负责/责任, implement 具体实施. Ask in Chinese. Before you hand out a text
        that quotes or cites policy documents, run check_citations on it.
        """;

    /// <summary>Adds the server and its tools; the services that they use are there already.</summary>
    public static IMcpServerBuilder AddPolicyTools(this IServiceCollection services)
    {
        var json = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions);
        // The package's own converter writes names of enumerations as in C#; the first one in the list wins.
        json.Converters.Clear();
        ApiJson.Configure(json).MakeReadOnly(populateMissingResolver: true);
        return services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation
                {
                    Name = "policysearch",
                    Title = "PolicySearch 政策检索",
                    Version = typeof(McpSetup).Assembly.GetName().Version!.ToString(3),
                };
                options.ServerInstructions = Instructions;
            })
            .WithRequestFilters(filters => filters.AddCallToolFilter(ToolErrors.Answer))
            .WithTools<SearchTools>(json)
            .WithTools<DocumentTools>(json)
            .WithTools<CitationTools>(json);
    }

    /// <summary>Adds the server with its HTTP transport. Sessions are kept for clients that open one; the others need none.</summary>
    public static void AddPolicyMcp(this IServiceCollection services) =>
        services.AddPolicyTools().WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.StatefulForInitializeClients);

    /// <summary>Maps POST, GET (a stream of events, for as long as the client likes) and DELETE of <c>/mcp</c>.</summary>
    public static void MapPolicyMcp(this WebApplication app) => app.MapMcp("/mcp")
        .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
        .DisableRequestTimeout()
        .ExcludeFromDescription();
}
