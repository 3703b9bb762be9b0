namespace VectorsVersusFaiss;

/// <summary>Recall of the coarse search against the exact one, for limits of a page and of the fusion.</summary>
internal sealed class RecallTable(ClauseVectors clauses)
{
    private static readonly int[] Limits = [10, 200, 1000];

    public void Print(params (string Name, OurIndex Index)[] indexes)
    {
        Console.WriteLine("recall of coarse against exact    limit     mean    least   questions below 1");
        foreach (var (name, index) in indexes)
        {
            foreach (var limit in Limits)
            {
                var recalls = Recalls(index, limit);
                Console.WriteLine($"{name,-30}{limit,9}{recalls.Average(),9:F4}{recalls.Min(),9:F3}{recalls.Count(recall => recall < 1),16}");
            }
        }

        Console.WriteLine();
    }

    private List<double> Recalls(OurIndex index, int limit)
    {
        var recalls = new List<double>();
        for (var question = 0; question < clauses.QuestionCount; question++)
        {
            var exact = index.Search(clauses.Question(question), limit, exact: true).Hits;
            recalls.Add(Recall.Of(exact, index.Search(clauses.Question(question), limit, exact: false).Hits));
        }

        return recalls;
    }
}
