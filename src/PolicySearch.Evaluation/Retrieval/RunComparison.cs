using System.Globalization;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Two runs compared question by question.</summary>
/// <param name="Questions">For each question its id and its ranking in either run.</param>
public sealed record RunComparison(IReadOnlyList<(string Id, Ranking A, Ranking B)> Questions)
{
    private static readonly (string Name, Func<Ranking, double> Of)[] Measures =
    [
        ("nDCG@10", ranking => ranking.Ndcg),
        ("R@10", ranking => ranking.Recall),
        ("hit@1", ranking => ranking.Hit(1)),
        ("hit@3", ranking => ranking.Hit(3)),
        ("hit@10", ranking => ranking.Hit(10)),
    ];

    /// <summary>Reads two runs, each with the judgements beside it.</summary>
    /// <param name="a">One run.</param>
    /// <param name="b">The other.</param>
    /// <param name="judgements">Judgements of both; null for <c>qrels.txt</c> in the folder of each.</param>
    /// <exception cref="InvalidDataException">A file is not of the form, or the runs have no question in common.</exception>
    public static RunComparison Read(string a, string b, string? judgements = null)
    {
        var (left, right) = (Judge(a, judgements), Judge(b, judgements));
        (string, Ranking, Ranking)[] common = [.. left.Where(item => right.ContainsKey(item.Key)).Select(item => (item.Key, item.Value, right[item.Key]))];
        return common.Length > 0
            ? new RunComparison(common)
            : throw new InvalidDataException("两次运行没有共同的问题，无法比较。");
    }

    /// <summary>Each question whose nDCG@10 differs, then a fixed English line for each measure.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var (id, a, b) in Questions.Where(item => item.A.Ndcg != item.B.Ndcg).OrderBy(item => item.B.Ndcg - item.A.Ndcg))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{(b.Ndcg > a.Ndcg ? "gain" : "loss")} {id} nDCG@10 {a.Ndcg:F3} {b.Ndcg:F3} rank {a.FirstRank} {b.FirstRank}");
        }

        yield return $"questions {Questions.Count} test paired-randomisation permutations {PairedTest.Permutations}";
        foreach (var (name, of) in Measures)
            yield return Line(name, of);
    }

    private string Line(string name, Func<Ranking, double> of)
    {
        double[] differences = [.. Questions.Select(item => of(item.B) - of(item.A))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} A {Questions.Average(item => of(item.A)):F3} B {Questions.Average(item => of(item.B)):F3} difference {differences.Average():+0.000;-0.000;0.000} gains {differences.Count(d => d > 0)} losses {differences.Count(d => d < 0)} p {PairedTest.PValue(differences):F4}");
    }

    private static Dictionary<string, Ranking> Judge(string run, string? judgements)
    {
        var answers = RunFile.ReadJudgements(judgements ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(run))!, RunFile.Judgements));
        var hits = RunFile.ReadRun(run);
        return answers.ToDictionary(
            question => question.Key,
            question => new Ranking(hits.GetValueOrDefault(question.Key, []), question.Value));
    }
}
