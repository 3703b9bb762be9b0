namespace VersusLucene;

/// <summary>
/// Compares answers: the number of matches, the scores, and the ids in their order, but for ids whose scores differ by no
/// more than the rounding of a float.
/// </summary>
internal sealed class AnswerComparison
{
    private const float ScoreTolerance = 1e-4f;
    private const float Rounding = 4e-6f;
    private const int MaxPrinted = 20;

    public int Answers { get; private set; }

    public int Differences { get; private set; }

    /// <summary>Answers whose ids are the same in the same order, ties included.</summary>
    public int Identical { get; private set; }

    /// <summary>Largest difference of two scores at the same place.</summary>
    public float LargestScoreDifference { get; private set; }

    public void Add(Answer lucene, Answer ours)
    {
        Answers++;
        if (lucene.Hits.Select(hit => hit.Id).SequenceEqual(ours.Hits.Select(hit => hit.Id)))
            Identical++;
        if (Difference(lucene, ours) is not { } difference)
            return;
        if (++Differences <= MaxPrinted)
            Console.WriteLine($"{lucene.Form}, question {lucene.Question}: {difference}");
    }

    private string? Difference(Answer lucene, Answer ours)
    {
        if (lucene.Total != ours.Total)
            return $"{ours.Total} matches instead of {lucene.Total}";
        if (lucene.Hits.Count != ours.Hits.Count)
            return $"{ours.Hits.Count} hits instead of {lucene.Hits.Count}";
        for (var i = 0; i < ours.Hits.Count; i++)
        {
            var difference = Math.Abs(lucene.Hits[i].Score - ours.Hits[i].Score);
            LargestScoreDifference = Math.Max(LargestScoreDifference, difference);
            if (difference > ScoreTolerance)
                return $"place {i + 1}: score {ours.Hits[i].Score} instead of {lucene.Hits[i].Score}";
            if (lucene.Hits[i].Id != ours.Hits[i].Id && !IsTie(lucene, ours.Hits[i]))
                return $"place {i + 1}: article {ours.Hits[i].Id} ({ours.Hits[i].Score}) instead of {lucene.Hits[i].Id} ({lucene.Hits[i].Score})";
        }

        return null;
    }

    /// <summary>An id at another place has there, or just behind the last place, the same score up to rounding.</summary>
    private static bool IsTie(Answer lucene, (int Id, float Score) hit)
    {
        var other = lucene.Hits.FirstOrDefault(candidate => candidate.Id == hit.Id, lucene.Hits[^1]);
        return Math.Abs(other.Score - hit.Score) <= Rounding * Math.Max(1, hit.Score);
    }
}
