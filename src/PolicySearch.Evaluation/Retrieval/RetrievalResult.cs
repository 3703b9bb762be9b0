namespace PolicySearch.Evaluation.Retrieval;

/// <summary>What an evaluation of retrieval found.</summary>
/// <param name="Corpus">The corpus in words: documents and clauses.</param>
/// <param name="Encoding">Times of embedding a question.</param>
/// <param name="Scan">Times of finding the nearest vectors.</param>
/// <param name="Lists">The lists, hybrid last.</param>
public sealed record RetrievalResult(string Corpus, Latency Encoding, Latency Scan, IReadOnlyList<ListResult> Lists)
{
    /// <summary>The questions.</summary>
    public IReadOnlyList<JudgedQuestion> Questions => [.. Lists[0].Outcomes.Select(outcome => outcome.Question)];

    /// <summary>Answers that the corpus does not have; each counts as a miss.</summary>
    public int AnswersNotInCorpus => Questions.Sum(question => question.Answers.Count(answer => answer.ClauseIds.Count == 0));

    /// <summary>The report in fixed English lines, hybrid last.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"corpus {Corpus} questions {Questions.Count} answers {Questions.Sum(question => question.Answers.Count)} not_in_corpus {AnswersNotInCorpus}",
        $"encoding {Encoding}",
        $"scan {Scan}",
        .. Lists.Select(list => list.ToString()),
    ];
}
