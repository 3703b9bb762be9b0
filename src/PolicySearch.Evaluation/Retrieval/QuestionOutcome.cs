using PolicySearch.Search.Querying;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>What a list gave for a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Hits">The hits, best first.</param>
public sealed record QuestionOutcome(JudgedQuestion Question, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>How well the hits answer it.</summary>
    public Ranking Ranking { get; } = new(Hits.Select(ClauseIdsOf), [.. Question.Answers.Select(answer => answer.ClauseIds)]);

    /// <summary>Rank of an answer, from 1; null where the hits do not have it.</summary>
    public int? RankOf(Answer answer) => Hits.FirstOrDefault(hit => ClauseIdsOf(hit).Any(answer.ClauseIds.Contains))?.Rank;

    /// <summary>Whether a hit answers the question.</summary>
    public bool IsRight(SearchHit hit) => Question.Answers.Any(answer => ClauseIdsOf(hit).Any(answer.ClauseIds.Contains));

    private static IEnumerable<string> ClauseIdsOf(SearchHit hit) => hit.Copies.Select(copy => copy.ClauseId).Prepend(hit.ClauseId);
}
