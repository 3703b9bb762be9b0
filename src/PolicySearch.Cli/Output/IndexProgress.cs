using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Progress bars of long work, on the standard error.</summary>
internal static class IndexProgress
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports with one step a document.</summary>
    public static ImportReport Import(Terminal terminal, Func<IProgress<ImportProgress>, ImportReport> import) => Bars(terminal).Start(context =>
    {
        var bar = context.AddTask("读取与解析", autoStart: true, maxValue: 1);
        return import(new DirectProgress<ImportProgress>(progress => bar.Value = progress.Share));
    });

    /// <summary>Waits until all that is accepted is searchable by words and by meaning, and a change of the model done.</summary>
    public static Task<CorpusStatus> WaitUntilReadyAsync(Terminal terminal, Corpus corpus, CancellationToken cancellation) =>
        Bars(terminal).StartAsync(async context =>
        {
            var words = context.AddTask("词语索引", autoStart: true, maxValue: 1);
            var vectors = context.AddTask("语义向量", autoStart: true, maxValue: 1);
            ProgressTask? model = null;
            while (true)
            {
                var status = corpus.Status();
                Show(words, status.IndexedChange, status.LastChange, status.Index == IndexState.Current);
                Show(vectors, status.IndexedClauses - status.MissingVectors, status.IndexedClauses, status.IsReady);
                if (status.ModelChange is { } change)
                    Show(model ??= context.AddTask($"换用模型 {change.To}", autoStart: true, maxValue: 1), change.Clauses - change.Missing, change.Clauses, isDone: false);
                if (status is { IsReady: true, ModelChange: null })
                    return status;
                if (status.Problem is { } problem)
                    throw new IOException(problem);
                await Task.Delay(PollInterval, cancellation);
            }
        });

    /// <summary>Asks all questions of an evaluation.</summary>
    public static Task<RetrievalResult> EvaluateAsync(Terminal terminal, RetrievalEvaluation evaluation, CancellationToken cancellation) =>
        Bars(terminal).StartAsync(context =>
        {
            var bar = context.AddTask("提问与评判", autoStart: true, maxValue: 1);
            return evaluation.RunAsync(new DirectProgress<double>(part => bar.Value = part), cancellation);
        });

    private static void Show(ProgressTask bar, long value, long maximum, bool isDone)
    {
        bar.MaxValue = Math.Max(1, maximum);
        bar.Value = isDone ? bar.MaxValue : value;
    }

    private static Progress Bars(Terminal terminal) => terminal.Error.Progress()
        .AutoClear(true)
        .HideCompleted(false)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    /// <summary>Reports on the thread that works, in order; <see cref="Progress{T}"/> would report later and from anywhere.</summary>
    private sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
