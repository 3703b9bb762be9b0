namespace PolicySearch.Evaluation.Retrieval;

/// <summary>How one list (keyword, semantic, hybrid) answers all questions.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="Outcomes">What it gave, in the order of the questions.</param>
/// <param name="Latency">Times of a whole search, its question embedded anew.</param>
public sealed record ListResult(string Name, IReadOnlyList<QuestionOutcome> Outcomes, Latency Latency)
{
    /// <summary>The figures.</summary>
    public Figures Figures { get; } = Figures.Of([.. Outcomes.Select(outcome => outcome.Ranking)]);

    /// <summary>The fixed form <c>hybrid nDCG@10 0.512 R@10 0.630 hit@1 0.480 hit@3 0.790 hit@10 0.931 p50_ms 2.1 p95_ms 4.0</c>.</summary>
    public override string ToString() => $"{Name} {Figures} {Latency}";
}
