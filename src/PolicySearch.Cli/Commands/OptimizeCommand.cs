using System.CommandLine;
using System.Diagnostics;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>optimize</c>: merges the index into one segment.</summary>
internal static class OptimizeCommand
{
    public static Command Create()
    {
        var command = new Command("optimize", "把索引合并为一段，检索最快；大批导入之后用一次即可") { SharedOptions.Data };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Terminal(parsed.GetValue(SharedOptions.Json)), parsed.GetRequiredValue(SharedOptions.Data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string data, CancellationToken cancellation)
    {
        CorpusAccess.RequireStore(data);
        var started = Stopwatch.GetTimestamp();
        await using var corpus = CorpusAccess.OpenForWriting(data, null);
        await IndexProgress.WaitUntilReadyAsync(terminal, corpus, cancellation);
        corpus.Optimize();
        var status = corpus.Status();
        var seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2);
        if (terminal.IsJson)
        {
            Terminal.WriteJson(
                new ReindexOutput(status.Store.Documents, status.IndexedClauses, status.LastChange, status.MissingVectors, seconds),
                CliJson.Readable.ReindexOutput);
        }
        else
        {
            Terminal.WriteLine($"索引已合并：{status.Store.Documents} 个文档，{status.IndexedClauses} 条条款，用时 {seconds} 秒。");
        }

        return ExitCode.Ok;
    }
}
