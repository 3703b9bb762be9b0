using System.CommandLine;
using System.Text;
using PolicySearch.Api.Hosting;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Exporting;

namespace PolicySearch.Cli.Commands;

/// <summary>Where an export goes and in which form: a file that is there when it is whole, or the standard output.</summary>
/// <param name="form">The form.</param>
/// <param name="path">The file; null for the standard output.</param>
/// <param name="permalinks">Makes addresses; null where no server is named.</param>
internal sealed class ExportFile(ExportForm form, string? path, IPermalinks? permalinks)
{
    private const int BufferSize = 32 * 1024;

    private static readonly Option<string> Format = FilterOptions.Choice<string, ExportForm>(
        "--format", "csv（默认，UTF-8 带 BOM）、jsonl；条款与文件另有 bibtex、gbt7714，关系图另有 graphml");

    private static readonly Option<string> OutputFile = new("--output", "-o") { Description = "写入的文件；不给则写到标准输出", HelpName = "FILE" };

    private static readonly Option<string> PublicUrl = new("--public-url")
    {
        Description = "固定链接用的地址，即 serve 的地址；不给则不写固定链接",
        HelpName = "URL",
    };

    /// <summary>Options of every export.</summary>
    public static IReadOnlyList<Option> Options { get; } = [Format, OutputFile, PublicUrl];

    /// <summary>Makes addresses; null where no server is named.</summary>
    public IPermalinks? Permalinks => permalinks;

    /// <summary>What a command line names.</summary>
    public static ExportFile Of(ParseResult parsed) => new(
        parsed.GetValue(Format) is { } form ? FilterOptions.Parse<ExportForm>(form) : ExportForm.Csv,
        parsed.GetValue(OutputFile),
        PermalinksOf(parsed.GetValue(PublicUrl)));

    /// <summary>Writes the export, and says on the standard error what came of it.</summary>
    public async Task WriteAsync(Terminal terminal, Export export, CancellationToken cancellation)
    {
        export.Require(form);
        foreach (var notice in export.Head.Notices)
            Terminal.Note($"[提示] {notice.Message}");
        if (path is null)
        {
            await WriteAsync(export, Console.OpenStandardOutput(), cancellation);
            return;
        }

        var records = await WriteFileAsync(export, path, cancellation);
        if (terminal.IsJson)
            Terminal.WriteJson(new ExportOutput(path, records), CliJson.Readable.ExportOutput);
        else
            Terminal.Note($"已导出 {records} 条到 {path}。");
    }

    private async Task<int> WriteFileAsync(Export export, string target, CancellationToken cancellation)
    {
        var partial = target + ".part";
        try
        {
            var records = await WriteAsync(export, File.Create(partial), cancellation);
            File.Move(partial, target, overwrite: true);
            return records;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<int> WriteAsync(Export export, Stream stream, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: form == ExportForm.Csv), BufferSize);
        return await export.WriteAsync(form, writer, cancellation);
    }

    private static BasePermalinks? PermalinksOf(string? address) => address switch
    {
        null => null,
        _ when Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => new BasePermalinks(address.TrimEnd('/')),
        _ => throw new UsageException($"地址“{address}”不是完整的网址。", "例如 http://127.0.0.1:5080。"),
    };
}
