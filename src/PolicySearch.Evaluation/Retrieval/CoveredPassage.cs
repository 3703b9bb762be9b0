namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// A passage that answers a question, whatever the clauses that a parser makes of its document. A clause gives it where at least
/// 60% of the passage's distinct runs of five characters (white space left out) stand in the clause, or 60% of the clause's in the
/// passage where the clause is the smaller one and no shorter than 20 characters.
/// </summary>
/// <param name="passage">Text of the passage.</param>
public sealed class CoveredPassage(string passage)
{
    private const int RunLength = 5;
    private const double Share = 0.6;
    private const int ShortestPiece = 20;

    private readonly HashSet<string> _runs = Runs(passage);

    /// <summary>Whether a clause gives the passage.</summary>
    public bool IsGivenBy(string clause)
    {
        var runs = Runs(clause);
        var shared = runs.Count(_runs.Contains);
        return (_runs.Count > 0 && shared >= Share * _runs.Count)
            || (clause.Length >= ShortestPiece && runs.Count < _runs.Count && shared >= Share * runs.Count);
    }

    private static HashSet<string> Runs(string text)
    {
        var dense = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return [.. Enumerable.Range(0, Math.Max(0, dense.Length - RunLength + 1)).Select(start => dense.Substring(start, RunLength))];
    }
}
