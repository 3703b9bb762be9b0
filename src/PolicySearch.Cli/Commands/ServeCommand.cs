using System.CommandLine;
using System.Net;
using PolicySearch.Api;
using PolicySearch.Cli.Output;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>serve [PATH…]</c>: answers REST requests; files that are named are imported first, in the background.</summary>
internal static class ServeCommand
{
    private const string WriteKeyVariable = "POLICYSEARCH_WRITE_KEY";

    private static readonly Argument<string[]> Paths = new("PATH") { Description = "启动后先导入的目录或文件", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<int> Port = new("--port") { Description = "端口，0 表示任选一个空闲端口", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string> Listen = new("--listen") { Description = "监听地址；非本机地址须同时给 --read-only 或 --write-key", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDR" };
    private static readonly Option<bool> ReadOnly = new("--read-only") { Description = "拒绝一切写入请求" };
    private static readonly Option<string?> WriteKey = new("--write-key")
    {
        Description = $"写入请求须带的密钥（Authorization: Bearer …），至少 16 个字符；也可用环境变量 {WriteKeyVariable}",
        HelpName = "KEY",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(WriteKeyVariable) is { Length: > 0 } key ? key : null,
    };
    private static readonly Option<string> PublicUrl = new("--public-url") { Description = "对外公开的地址，用于生成固定链接", HelpName = "URL" };

    private static readonly Option<int> QuestionCache = new("--question-cache") { Description = "在内存中保留多少个问题的向量，0 表示不保留", DefaultValueFactory = _ => new SearchSettings().QuestionCacheSize, HelpName = "N" };

    public static Command Create()
    {
        var command = new Command("serve", "启动 REST 服务（Swagger 在 /swagger）") { Paths, Port, Listen, ReadOnly, WriteKey, PublicUrl, QuestionCache, SharedOptions.Model, SharedOptions.Data };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        Importer.RequirePaths(paths);
        var api = new ApiOptions
        {
            Listen = Address(parsed.GetRequiredValue(Listen)),
            Port = parsed.GetValue(Port),
            ReadOnly = parsed.GetValue(ReadOnly),
            WriteKey = parsed.GetValue(WriteKey),
            PublicBaseUrl = parsed.GetValue(PublicUrl) is { } url ? PublicAddress(url) : null,
            ImportPaths = paths,
            Search = new SearchSettings { QuestionCacheSize = parsed.GetValue(QuestionCache) },
        };
        if (api.Problem() is { } problem)
            throw new UsageException(problem, "运行 policysearch serve --help 查看用法。");
        await ApiHost.RunAsync(CorpusAccess.Options(parsed.GetRequiredValue(SharedOptions.Data), StoreAccess.Write, parsed.GetValue(SharedOptions.Model)), api, cancellation);
        return ExitCode.Ok;
    }

    private static IPAddress Address(string text) => text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new UsageException($"监听地址“{text}”不是 IP 地址。", "例如 127.0.0.1、0.0.0.0 或 ::1。");

    private static Uri PublicAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new UsageException($"公开地址“{text}”不是完整的网址。", "例如 https://policy.example.gov.cn。");
}
