using System.CommandLine;
using PolicySearch.Api.Mcp;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>mcp</c>: serves a chat assistant over standard input and output (Model Context Protocol).</summary>
internal static class McpCommand
{
    private static readonly Option<string> PublicUrl = new("--public-url")
    {
        Description = "固定链接用的地址，即 serve 的地址",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command("mcp", "经标准输入输出为对话助手服务（MCP），日志只写标准错误") { PublicUrl, SharedOptions.Data };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = Uri.TryCreate(parsed.GetRequiredValue(PublicUrl), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new UsageException($"地址“{parsed.GetValue(PublicUrl)}”不是完整的网址。", "例如 http://127.0.0.1:5080。");
        var data = parsed.GetRequiredValue(SharedOptions.Data);
        CorpusAccess.RequireStore(data);
        await using var corpus = await OpenAsync(data, cancellation);
        await McpStdioHost.RunAsync(corpus, address, cancellation);
        return ExitCode.Ok;
    }

    /// <summary>Opens for reading, an index that was behind brought up to date: an assistant runs for hours, and others want to write.</summary>
    private static async Task<Corpus> OpenAsync(string data, CancellationToken cancellation)
    {
        var corpus = await CorpusAccess.OpenForSearchAsync(data, cancellation);
        if (!corpus.Store.IsWritable)
            return corpus;
        await corpus.DisposeAsync();
        return Corpus.Open(CorpusAccess.Options(data, StoreAccess.Read));
    }
}
