using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PolicySearch.Api.Citations;
using PolicySearch.Api.Cities;
using PolicySearch.Api.Clauses;
using PolicySearch.Api.Compare;
using PolicySearch.Api.Departments;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Exports;
using PolicySearch.Api.Graphs;
using PolicySearch.Api.Health;
using PolicySearch.Api.Hosting;
using PolicySearch.Api.Mcp;
using PolicySearch.Api.Numbers;
using PolicySearch.Api.OpenApi;
using PolicySearch.Api.Page;
using PolicySearch.Api.Search;
using PolicySearch.Api.Suggest;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Api;

/// <summary>Puts the server together.</summary>
public static class ApiHost
{
    /// <summary>Opens a corpus, serves it, and imports what the settings name, until cancelled.</summary>
    /// <param name="corpusOptions">How to open the corpus.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellation">Ends the server.</param>
    /// <exception cref="ArgumentException">The settings do not fit together; the message says why, in Chinese.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(CorpusOptions corpusOptions, ApiOptions options, CancellationToken cancellation = default)
    {
        await using var corpus = Corpus.Open(corpusOptions);
        var import = new StartupImport(corpus, options.ImportPaths);
        await using var app = Build(corpus, options, import.Completion);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        var log = app.Services.GetRequiredService<ILogger<StartupImport>>();
        StartupImport.LogListening(log, app.Urls.First());
        _ = Task.Run(app.Services.GetRequiredService<CorpusNames>().Prepare, cancellation);
        _ = WarmUp.RunAsync(new Uri(app.Urls.First()), app.Lifetime.ApplicationStopping);
        await import.RunAsync(log, app.Lifetime.ApplicationStopping).ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The server, not started yet.</summary>
    /// <param name="corpus">The corpus; not disposed.</param>
    /// <param name="options">Settings.</param>
    /// <param name="import">The import that the server was started with.</param>
    /// <exception cref="ArgumentException">The settings do not fit together; the message says why, in Chinese.</exception>
    public static WebApplication Build(Corpus corpus, ApiOptions options, Task import)
    {
        if (options.Problem() is { } problem)
            throw new ArgumentException(problem, nameof(options));
        return Build(options, services => services
            .AddSingleton(corpus)
            .AddSingleton(services => new SearchService(corpus, options.Search, services.GetRequiredService<CorpusNames>()))
            .AddSearchServices()
            .AddSingleton(new CorpusNames(corpus))
            .AddSingleton(new Readiness(corpus, import)));
    }

    /// <summary>The server with what its handlers need; the OpenAPI document is made of one that has nothing.</summary>
    internal static WebApplication Build(ApiOptions options, Action<IServiceCollection> addCorpus)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        ConfigureLogging(builder.Logging);
        builder.WebHost.ConfigureKestrel(kestrel => ConfigureKestrel(kestrel, options));
        addCorpus(builder.Services);
        AddServices(builder.Services, options);
        builder.Services.AddPolicyMcp();
        var app = builder.Build();
        UseMiddleware(app);
        MapEndpoints(app);
        return app;
    }

    /// <summary>Logs go to stderr; stdout belongs to answers of the command line.</summary>
    private static void ConfigureLogging(ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter(nameof(PolicySearch), LogLevel.Information)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void ConfigureKestrel(KestrelServerOptions kestrel, ApiOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
        // An address may be far longer than the longest query, so that a query that is too long is called that: the server's own refusal has no body.
        kestrel.Limits.MaxRequestLineSize = 1 << 20;
        kestrel.Limits.MaxRequestBufferSize = 2 << 20;
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Listen(options.Listen, options.Port);
    }

    private static void AddServices(IServiceCollection services, ApiOptions options) => services
        .AddSingleton(options)
        .AddSingleton(new Permalinks(options.PublicBaseUrl))
        .AddHttpContextAccessor()
        .AddSingleton<IPermalinks, RequestPermalinks>()
        .AddExceptionHandler<ErrorAnswers>()
        .AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        })
        .ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Configure(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Readable);
        })
        .AddOpenApiDocument();

    private static void UseMiddleware(WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(ErrorAnswers.WriteStatusAsync);
        app.UseMiddleware<RequestGuard>();
        app.UseSwaggerPage();
        app.UseRouting();
        app.UsePageForUnknownAddresses();
        app.UseRequestTimeouts();
    }

    private static void MapEndpoints(WebApplication app)
    {
        HealthEndpoints.Map(app);
        app.MapPolicyMcp();
        var api = app.MapGroup("/api/v1");
        SearchEndpoints.Map(api);
        SearchBatchEndpoint.Map(api);
        ClauseEndpoints.Map(api);
        SimilarEndpoints.Map(api);
        CompareEndpoints.Map(api);
        CitationEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        DocumentWriteEndpoints.Map(api);
        DepartmentEndpoints.Map(api);
        DepartmentDetailEndpoint.Map(api);
        CityEndpoints.Map(api);
        SuggestEndpoints.Map(api);
        NumbersEndpoint.Map(api);
        GraphEndpoints.Map(api);
        ExportEndpoints.Map(api);
        PageEndpoints.Map(app);
    }
}
