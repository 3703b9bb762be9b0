using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PolicySearch.Search;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// A user's own judgements as CSV with a header: <c>question</c>, <c>clause</c> (a citation or an id) and, if they like, <c>relevant</c> (1, or 0
/// for a hit that was judged wrong; 1 where it is empty). Several lines of one question are several answers.
/// </summary>
public static class JudgementFile
{
    /// <summary>Reads judgements and finds their clauses in a corpus.</summary>
    /// <param name="file">Path of the file, UTF-8.</param>
    /// <param name="corpus">The corpus.</param>
    /// <exception cref="InvalidDataException">A column or value is missing, or nothing is judged relevant.</exception>
    public static IReadOnlyList<JudgedQuestion> Read(string file, Corpus corpus)
    {
        var answers = new CitedAnswers(corpus);
        JudgedQuestion[] questions =
        [
            .. ReadRows(file)
                .GroupBy(row => row.Question)
                .Select((question, index) => new JudgedQuestion(
                    $"q{index + 1}",
                    question.Key,
                    [.. question.Where(row => row.IsRelevant).Select(row => row.Clause).Distinct().Select(answers.Find)]))
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
                rows.Add(new Row(Plain(csv.GetField("question")), Plain(csv.GetField("clause")), relevant is null or "" or "1"));
            }

            return rows;
        }
        catch (CsvHelperException error)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} 不是评判的格式：须为 CSV，首行是列名 question,clause,relevant。", error);
        }
    }

    /// <summary>Without the apostrophe that a file from the page has before what a spreadsheet would take for a formula.</summary>
    private static string Plain(string? field) => field is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? field[1..] : field ?? "";

    private sealed record Row(string Question, string Clause, bool IsRelevant);
}
