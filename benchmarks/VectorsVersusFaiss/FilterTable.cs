using PolicySearch.Engine.Queries;

namespace VectorsVersusFaiss;

/// <summary>Time and recall behind filters of several widths, for documents spread over the index and for those of one stretch of it.</summary>
internal sealed class FilterTable(ClauseVectors clauses, OurIndex index, int rounds)
{
    private const int Limit = 1000;
    private const int QuestionsPerRound = 20;

    public void Print()
    {
        Console.WriteLine($"behind a filter, limit {Limit}           exact ms    coarse ms       recall");
        Row("no filter", null);
        foreach (var together in new[] { false, true })
        {
            foreach (var share in OurIndex.Shares)
                Row($"{share:P1}, {(together ? "together" : "scattered")}", OurIndex.FilterOf(share, together));
        }
    }

    private void Row(string name, Filter? filter)
    {
        var (exact, coarse, recalls) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            for (var question = 0; question < QuestionsPerRound; question++)
            {
                var a = index.Search(clauses.Question(question), Limit, exact: true, filter);
                var b = index.Search(clauses.Question(question), Limit, exact: false, filter);
                if (round == 0)
                    continue;
                exact.Add(a.Seconds);
                coarse.Add(b.Seconds);
                recalls.Add(Recall.Of(a.Hits, b.Hits));
            }
        }

        Console.WriteLine($"{name,-30}{Median(exact) * 1e3,14:F2}{Median(coarse) * 1e3,13:F2}{recalls.Average(),13:F4}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
