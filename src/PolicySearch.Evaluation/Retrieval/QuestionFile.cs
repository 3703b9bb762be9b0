using System.Text.Json;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// Questions with what answers them, one JSON object a line, in one of three forms: <c>relevant</c> (ids of clauses), <c>doc</c> and
/// <c>text</c> (a passage of a document), <c>contains</c> and <c>also</c> (a piece of the clause's text, and other ones as right).
/// </summary>
public static class QuestionFile
{
    private const string Form = "qid 或 id，query，以及 relevant，或 doc 与 text，或 contains";

    /// <summary>Reads questions and finds their answers in a corpus.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="store">The documents of the corpus.</param>
    /// <exception cref="InvalidDataException">A line is not of the form, or there is none.</exception>
    public static IReadOnlyList<JudgedQuestion> Read(string file, DocumentStore store)
    {
        var answers = new AnswerFinder(store);
        JudgedQuestion[] questions = [.. EvaluationInput.ReadLines(file, Form, line => Read(line, answers))];
        if (questions.Length == 0)
            throw new InvalidDataException($"{Path.GetFileName(file)} 里没有问题。");
        return questions;
    }

    private static JudgedQuestion Read(JsonElement line, AnswerFinder answers)
    {
        var id = (line.TryGetProperty("qid", out var qid) ? qid : line.GetProperty("id")).ToString();
        return new JudgedQuestion(id.Replace(' ', '_'), line.GetProperty("query").GetString()!, Answers(line, answers));
    }

    private static IReadOnlyList<Answer> Answers(JsonElement line, AnswerFinder answers)
    {
        if (line.TryGetProperty("relevant", out var relevant))
            return [.. relevant.EnumerateArray().Select(clause => answers.ById(clause.ToString()))];
        if (line.TryGetProperty("doc", out var document))
            return [answers.ByPassage(document.GetString()!, line.GetProperty("text").GetString()!)];
        JsonElement[] also = line.TryGetProperty("also", out var others) ? [.. others.EnumerateArray()] : [];
        return [answers.ByPieces([.. also.Prepend(line).Select(answer => answer.GetProperty("contains").GetString()!)])];
    }
}
