using Microsoft.Extensions.Logging;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Api.Hosting;

/// <summary>The import that a server is started with. A file that cannot be read is logged and does not keep the server from being ready.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="paths">Files and folders; may be empty.</param>
internal sealed partial class StartupImport(Corpus corpus, IReadOnlyList<string> paths)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all files are accepted or refused.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Imports; what goes wrong shows in <see cref="Completion"/> and in the log.</summary>
    public async Task RunAsync(ILogger log, CancellationToken cancellation)
    {
        try
        {
            if (paths.Count > 0)
                Report(log, await Task.Run(() => corpus.Importer.Import(paths, cancellation: cancellation), cancellation).ConfigureAwait(false));
            _completion.SetResult();
        }
        catch (OperationCanceledException)
        {
            _completion.SetCanceled(cancellation);
        }
        catch (Exception error)
        {
            LogBroken(log, error);
            _completion.SetException(error);
        }
    }

    [LoggerMessage(LogLevel.Information, "正在监听 {Address}，接口说明见 {Address}/swagger")]
    public static partial void LogListening(ILogger log, string address);

    private static void Report(ILogger log, ImportReport report)
    {
        foreach (var item in report.Items.Where(item => !item.IsAccepted))
            LogRefused(log, item.Path, item.Message, item.Remedy);
        LogImported(log, report.Items.Count(item => item.IsAccepted), report.Items.Count);
    }

    [LoggerMessage(LogLevel.Warning, "{Path}：{Cause}{Remedy}")]
    private static partial void LogRefused(ILogger log, string path, string? cause, string? remedy);

    [LoggerMessage(LogLevel.Information, "已导入 {Accepted} 个文档（共 {Total} 个文件）")]
    private static partial void LogImported(ILogger log, int accepted, int total);

    [LoggerMessage(LogLevel.Error, "导入中断")]
    private static partial void LogBroken(ILogger log, Exception error);
}
