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
        ReindexOutput.Write(terminal, corpus.Status(), started, "索引已合并");
        return ExitCode.Ok;
    }
}
