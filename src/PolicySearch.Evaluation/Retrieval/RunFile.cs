using System.Globalization;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// Rankings and judgements as files in the forms of TREC. A ranking is a line a hit: <c>question Q0 clause rank score list</c>. A
/// judgement is a line a clause: <c>question answer clause 1</c>, where the second column, which TREC's tools ignore, numbers the
/// question's answers: clauses with one number give the same answer, which counts once.
/// </summary>
public static class RunFile
{
    /// <summary>Name of the file of judgements in a folder of runs.</summary>
    public const string Judgements = "qrels.txt";

    /// <summary>Writes one file for each list (<c>hybrid.run</c> …) and the judgements into a folder.</summary>
    public static void WriteAll(RetrievalResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var list in result.Lists)
            File.WriteAllLines(Path.Combine(folder, $"{list.Name}.run"), list.Outcomes.SelectMany(outcome => LinesOf(outcome, list.Name)));
        File.WriteAllLines(Path.Combine(folder, Judgements), result.Questions.SelectMany(LinesOf));
    }

    /// <summary>Reads a ranking: for each question the clauses of each rank, best first.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string[]>> ReadRun(string file) => Read(file, 6)
        .GroupBy(columns => columns[0])
        .ToDictionary(
            question => question.Key,
            question => (IReadOnlyList<string[]>)
            [
                .. question.GroupBy(columns => Number(columns[3], file)).OrderBy(rank => rank.Key)
                    .Select(rank => rank.Select(columns => columns[2]).ToArray()),
            ]);

    /// <summary>Reads judgements: for each question its answers, each as the clauses that give it.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>> ReadJudgements(string file) => Read(file, 4)
        .Where(columns => Number(columns[3], file) > 0)
        .GroupBy(columns => columns[0])
        .ToDictionary(question => question.Key, question => (IReadOnlyList<IReadOnlySet<string>>)
            [.. question.GroupBy(columns => columns[1]).Select(answer => answer.Select(columns => columns[2]).ToHashSet())]);

    /// <summary>Near copies that a hit stands for have its rank.</summary>
    private static IEnumerable<string> LinesOf(QuestionOutcome outcome, string list) =>
        from hit in outcome.Hits
        from clause in hit.Copies.Select(copy => copy.ClauseId).Prepend(hit.ClauseId)
        select string.Create(CultureInfo.InvariantCulture, $"{outcome.Question.Id} Q0 {clause} {hit.Rank} {hit.Score:R} {list}");

    /// <summary>An answer that the corpus does not have stands under a name that no clause has, so that it counts as a miss.</summary>
    private static IEnumerable<string> LinesOf(JudgedQuestion question) => question.Answers.Index().SelectMany(answer =>
        answer.Item.ClauseIds.DefaultIfEmpty("(none)").Select(clause => $"{question.Id} {answer.Index} {clause} 1"));

    private static IEnumerable<string[]> Read(string file, int columns)
    {
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 0 && parts.Length != columns)
                throw Malformed(file, index + 1, columns);
            if (parts.Length > 0)
                yield return parts;
        }
    }

    private static int Number(string text, string file) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"{Path.GetFileName(file)} 中的“{text}”应为整数。");

    private static InvalidDataException Malformed(string file, int line, int columns) =>
        new($"{Path.GetFileName(file)} 第 {line} 行应有以空格分开的 {columns} 列（TREC 格式）。");
}
