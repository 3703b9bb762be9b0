using PolicySearch.Evaluation.Retrieval;

namespace PolicySearch.Cli.Output;

/// <summary>What <c>eval retrieval --json</c> and its siblings print.</summary>
/// <param name="Questions">Number of questions.</param>
/// <param name="NotInCorpus">Answers that the corpus does not have.</param>
/// <param name="Encoding">Times of embedding a question.</param>
/// <param name="Scan">Times of finding the nearest vectors.</param>
/// <param name="Lists">The lists, hybrid last.</param>
internal sealed record RetrievalOutput(int Questions, int NotInCorpus, Latency Encoding, Latency Scan, IReadOnlyList<RetrievalListOutput> Lists)
{
    public static RetrievalOutput Of(RetrievalResult result) => new(
        result.Questions.Count,
        result.AnswersNotInCorpus,
        result.Encoding,
        result.Scan,
        [.. result.Lists.Select(list => new RetrievalListOutput(list.Name, list.Figures, list.Latency))]);
}

/// <summary>The figures of a list.</summary>
internal sealed record RetrievalListOutput(string Name, Figures Figures, Latency Latency);
