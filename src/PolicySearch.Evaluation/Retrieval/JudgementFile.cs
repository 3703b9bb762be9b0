using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// A user's own judgements as CSV with a header: <c>question</c>, <c>clause</c> (a citation or an id) and, if they like, <c>relevant</c> (1, or 0
/// for a hit that was judged wrong; 1 where it is empty). Several lines of one question are several answers.
/// </summary>
public static class JudgementFile
{
    /// <summary>Reads judgements and finds their clauses in a corpus.</summary>
    /// <param name="file">Path of the file, UTF-8.</param>
    /// <param name="store">The documents of the corpus.</param>
    /// <exception cref="InvalidDataException">A column or value is missing, or nothing is judged relevant.</exception>
    public static IReadOnlyList<JudgedQuestion> Read(string file, DocumentStore store)
    {
        var finder = new AnswerFinder(store);
        JudgedQuestion[] questions =
        [
            .. ReadRows(file)
                .GroupBy(row => row.Question)
                .Select((question, index) => new JudgedQuestion(
                    $"q{index + 1}",
                    question.Key,
                    [.. question.Where(row => row.IsRelevant).Select(row => row.Clause).Distinct().Select(finder.ByIdOrCitation)]))
                .Where(question => question.Answers.Count > 0),
        ];
        return questions.Length > 0
            ? questions
            : throw new InvalidDataException($"{Path.GetFileName(file)} 里没有评为相关的条款。");
    }

    private static List<Row> ReadRows(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        try
        {
            List<Row> rows = [];
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                var relevant = csv.TryGetField<string>("relevant", out var judged) ? judged : null;
                rows.Add(new Row(csv.GetField("question") ?? "", csv.GetField("clause") ?? "", relevant is null or "" or "1"));
            }

            return rows;
        }
        catch (CsvHelperException error)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} 不是评判的格式：须为 CSV，首行是列名 question,clause,relevant。", error);
        }
    }

    private sealed record Row(string Question, string Clause, bool IsRelevant);
}
