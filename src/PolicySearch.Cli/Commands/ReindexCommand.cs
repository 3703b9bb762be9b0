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
        ReindexOutput.Write(terminal, status, started, "索引已重建");
        return ExitCode.Ok;
    }
}
