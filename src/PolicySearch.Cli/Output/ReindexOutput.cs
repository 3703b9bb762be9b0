using System.Diagnostics;
using PolicySearch.Search;

namespace PolicySearch.Cli.Output;

/// <summary>What <c>reindex --json</c> and <c>optimize --json</c> print.</summary>
internal sealed record ReindexOutput(int Documents, int Clauses, long Change, long MissingVectors, double Seconds)
{
    /// <summary>Says how the index stands after the work.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="status">How it stands.</param>
    /// <param name="started">When the work began, a timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="done">What was done, for people: 索引已重建.</param>
    public static void Write(Terminal terminal, CorpusStatus status, long started, string done)
    {
        var seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2);
        var output = new ReindexOutput(status.Store.Documents, status.IndexedClauses, status.LastChange, status.MissingVectors, seconds);
        if (terminal.IsJson)
            Terminal.WriteJson(output, CliJson.Readable.ReindexOutput);
        else
            Terminal.WriteLine($"{done}：{output.Documents} 个文档，{output.Clauses} 条条款，用时 {seconds} 秒。");
    }
}
