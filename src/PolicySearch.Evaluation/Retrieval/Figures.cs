using System.Globalization;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Means over all questions.</summary>
/// <param name="Ndcg">nDCG@10.</param>
/// <param name="Recall">R@10.</param>
/// <param name="Hit1">Share of questions answered by the first hit.</param>
/// <param name="Hit3">Share answered among the first three.</param>
/// <param name="Hit10">Share answered among the first ten.</param>
public sealed record Figures(double Ndcg, double Recall, double Hit1, double Hit3, double Hit10)
{
    /// <summary>The means of rankings, one for each question.</summary>
    public static Figures Of(IReadOnlyList<Ranking> rankings) => new(
        rankings.Average(ranking => ranking.Ndcg),
        rankings.Average(ranking => ranking.Recall),
        rankings.Average(ranking => ranking.Hit(1)),
        rankings.Average(ranking => ranking.Hit(3)),
        rankings.Average(ranking => ranking.Hit(10)));

    /// <summary>The fixed form <c>nDCG@10 0.512 R@10 0.630 hit@1 0.480 hit@3 0.790 hit@10 0.931</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"nDCG@10 {Ndcg:F3} R@10 {Recall:F3} hit@1 {Hit1:F3} hit@3 {Hit3:F3} hit@10 {Hit10:F3}");
}
