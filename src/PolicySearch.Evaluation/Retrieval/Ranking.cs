namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// How well a ranking answers a question. An answer counts once, at the first clause that gives it; relevance is 0 or 1.
/// </summary>
public sealed class Ranking
{
    /// <summary>How far down the figures look.</summary>
    public const int Depth = 10;

    private readonly List<int> _newAnswerRanks = [];
    private readonly int _answers;

    /// <summary>Judges a ranking.</summary>
    /// <param name="clauseIds">The hits, best first; of each the ids of the clauses that it stands for.</param>
    /// <param name="answers">For each answer the ids of the clauses that give it.</param>
    public Ranking(IEnumerable<IEnumerable<string>> clauseIds, IReadOnlyList<IReadOnlySet<string>> answers)
    {
        _answers = answers.Count;
        var open = Enumerable.Range(0, answers.Count).ToList();
        foreach (var (index, ids) in clauseIds.Index())
        {
            if (open.RemoveAll(answer => ids.Any(answers[answer].Contains)) > 0)
                _newAnswerRanks.Add(index + 1);
        }

        Found = answers.Count - open.Count;
    }

    /// <summary>Answers found at any rank.</summary>
    public int Found { get; }

    /// <summary>Rank of the first answer, from 1; 0 where there is none.</summary>
    public int FirstRank => _newAnswerRanks.FirstOrDefault();

    /// <summary>nDCG@10: Σ 1 / log2(rank + 1) over the answers found, over the same sum with all answers first.</summary>
    public double Ndcg => Gain(_newAnswerRanks.Where(rank => rank <= Depth)) / Gain(Enumerable.Range(1, Math.Min(_answers, Depth)));

    /// <summary>Share of the answers among the first ten hits.</summary>
    public double Recall => Math.Min(1, (double)_newAnswerRanks.Count(rank => rank <= Depth) / _answers);

    /// <summary>1 where an answer is among the first hits, else 0.</summary>
    public double Hit(int depth) => FirstRank > 0 && FirstRank <= depth ? 1 : 0;

    private static double Gain(IEnumerable<int> ranks) => ranks.Sum(rank => 1 / Math.Log2(rank + 1));
}
