using System.CommandLine;
using System.Diagnostics;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>reindex</c>: makes the index anew from the store.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "从文档库重建索引（已算过的向量不再计算）；给出 --model 则换用该嵌入模型") { SharedOptions.Model, SharedOptions.Data };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Terminal(parsed.GetValue(SharedOptions.Json)), parsed.GetRequiredValue(SharedOptions.Data), parsed.GetValue(SharedOptions.Model), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string data, string? model, CancellationToken cancellation)
    {
        CorpusAccess.RequireStore(data);
        var started = Stopwatch.GetTimestamp();
        await using var corpus = CorpusAccess.OpenForWriting(data, model);
        if (corpus.Status().ModelChange is null)
            corpus.Reindex();
        var status = await IndexProgress.WaitUntilReadyAsync(terminal, corpus, cancellation);
        if (corpus.Embedding is { } current && status.MissingVectors == 0)
            corpus.Store.Embeddings.RemoveOtherModels(current.Info.Hash);
        var seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2);
        if (terminal.IsJson)
        {
            Terminal.WriteJson(
                new ReindexOutput(status.Store.Documents, status.IndexedClauses, status.LastChange, status.MissingVectors, seconds),
                CliJson.Readable.ReindexOutput);
        }
        else
        {
            Terminal.WriteLine($"索引已重建：{status.Store.Documents} 个文档，{status.IndexedClauses} 条条款，用时 {seconds} 秒。");
        }

        return ExitCode.Ok;
    }
}
