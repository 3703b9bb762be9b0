using System.Diagnostics;
using PolicySearch.Analysis;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// Asks a corpus all questions, list by list. The first pass judges, <see cref="Depth"/> hits deep; the second, warm, takes the times
/// of the search that people see: ten hits, one question at a time, each embedded anew.
/// </summary>
/// <param name="corpus">The corpus, with all vectors.</param>
/// <param name="questions">The questions; at least one.</param>
/// <param name="settings">Settings of the search; null for the defaults.</param>
public sealed class RetrievalEvaluation(Corpus corpus, IReadOnlyList<JudgedQuestion> questions, SearchSettings? settings = null)
{
    /// <summary>How many hits are judged and written to run files.</summary>
    public const int Depth = 100;

    private static readonly (string Name, SearchMode Mode)[] Lists =
        [("keyword", SearchMode.Keyword), ("semantic", SearchMode.Semantic), ("hybrid", SearchMode.Hybrid)];

    private readonly SearchService _service = new(corpus, (settings ?? new SearchSettings()) with { QuestionCacheSize = 0 });

    /// <summary>Runs the evaluation.</summary>
    /// <param name="progress">Told after each question of each pass how much is done.</param>
    /// <param name="cancellation">Ends it between two questions.</param>
    public async Task<RetrievalResult> RunAsync(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var counts = corpus.Store.Count();
        List<(string Name, QuestionOutcome[] Outcomes)> judged = [];
        foreach (var (name, mode) in Lists)
            judged.Add((name, await JudgeAsync(mode, part => progress?.Report((judged.Count + part) / (2 * Lists.Length)), cancellation)));
        List<ListResult> lists = [];
        foreach (var (name, mode) in Lists)
        {
            var latency = await TimeAsync(question => SearchAsync(question, mode, 10, explain: false, cancellation), cancellation);
            lists.Add(new ListResult(name, judged[lists.Count].Outcomes, latency));
            progress?.Report((Lists.Length + lists.Count) / (2.0 * Lists.Length));
        }

        return new RetrievalResult(
            $"documents {counts.Documents} clauses {counts.Clauses}",
            await TimeAsync(question => EmbedAsync(question, cancellation), cancellation),
            await TimeScanAsync(cancellation),
            lists);
    }

    private async Task<QuestionOutcome[]> JudgeAsync(SearchMode mode, Action<double> report, CancellationToken cancellation)
    {
        var outcomes = new QuestionOutcome[questions.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var response = await SearchAsync(questions[i], mode, Depth, explain: true, cancellation);
            outcomes[i] = new QuestionOutcome(questions[i], response.Hits);
            report((i + 1.0) / outcomes.Length);
        }

        return outcomes;
    }

    private Task<SearchResponse> SearchAsync(
        JudgedQuestion question, SearchMode mode, int size, bool explain, CancellationToken cancellation) =>
        _service.SearchAsync(new SearchRequest { Query = question.Query, Mode = mode, Size = size, Explain = explain }, cancellation);

    private async Task<Latency> TimeAsync(Func<JudgedQuestion, Task> step, CancellationToken cancellation)
    {
        List<double> times = [];
        foreach (var question in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            await step(question);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Latency.Of(times);
    }

    private async Task<ReadOnlyMemory<float>> EmbedAsync(JudgedQuestion question, CancellationToken cancellation) =>
        (await corpus.Embedding!.Generator.GenerateAsync([TextFolder.Fold(question.Query)], cancellationToken: cancellation))[0].Vector;

    private async Task<Latency> TimeScanAsync(CancellationToken cancellation)
    {
        var vectors = new Dictionary<string, ReadOnlyMemory<float>>();
        foreach (var question in questions)
            vectors[question.Id] = await EmbedAsync(question, cancellation);
        using var searcher = corpus.Acquire();
        var fusion = new FusionOptions();
        return await TimeAsync(
            question =>
            {
                searcher.SearchVectors(IndexFields.Embedding, vectors[question.Id].Span, fusion.MeaningDepth, compared: fusion.MeaningCompared);
                return Task.CompletedTask;
            },
            cancellation);
    }
}
