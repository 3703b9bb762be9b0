using System.Diagnostics;
using PolicySearch.Search.Querying;

namespace SearchQuality;

/// <summary>How well a way of searching answers questions.</summary>
/// <param name="Hit1">Share of questions answered by the first hit.</param>
/// <param name="Hit3">Share answered among the first three.</param>
/// <param name="Hit10">Share answered among the first ten.</param>
/// <param name="Ndcg">Mean of 1 / log2(rank + 1) over the first ten.</param>
/// <param name="MedianMilliseconds">Median time of a search, its question embedded anew.</param>
internal sealed record Measurement(double Hit1, double Hit3, double Hit10, double Ndcg, double MedianMilliseconds)
{
    private const int Depth = 10;

    public static async Task<Measurement> TakeAsync(SearchService service, SearchMode mode, IReadOnlyList<Question> questions)
    {
        var ranks = new List<int>();
        var times = new List<double>();
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            var response = await service.SearchAsync(new SearchRequest { Query = question.Query, Mode = mode, Size = Depth });
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            ranks.Add(response.Hits.ToList().FindIndex(hit => question.IsRight(hit.DocumentId, hit.Text)) + 1);
        }

        times.Sort();
        return new Measurement(
            Share(ranks, 1),
            Share(ranks, 3),
            Share(ranks, Depth),
            ranks.Average(rank => rank == 0 ? 0 : 1 / Math.Log2(rank + 1)),
            times[times.Count / 2]);
    }

    private static double Share(List<int> ranks, int depth) => ranks.Count(rank => rank > 0 && rank <= depth) / (double)ranks.Count;
}
