using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PolicySearch.Api.Hosting;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Api.Mcp;

/// <summary>Serves one chat assistant over standard input and output; logs go to standard error.</summary>
public static class McpStdioHost
{
    /// <summary>Serves until the input ends or <paramref name="cancellation"/> is asked for.</summary>
    /// <param name="corpus">The corpus; not disposed.</param>
    /// <param name="baseAddress">Address under which the service answers over HTTP: permalinks are made of it.</param>
    /// <param name="cancellation">Ends the server.</param>
    public static async Task RunAsync(Corpus corpus, Uri baseAddress, CancellationToken cancellation = default)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var names = new CorpusNames(corpus);
        _ = Task.Run(names.Prepare, cancellation);
        builder.Services
            .AddSingleton(corpus)
            .AddSingleton(new SearchService(corpus, names: names))
            .AddSingleton<IPermalinks>(new BasePermalinks(baseAddress.ToString().TrimEnd('/')))
            .AddSearchServices()
            .AddPolicyTools()
            .WithStdioServerTransport();
        using var host = builder.Build();
        await host.RunAsync(cancellation).ConfigureAwait(false);
    }
}
