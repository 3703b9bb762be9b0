using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Questions that need no judge: the headings of a corpus, typed as they stand; the clauses right below a heading answer it.</summary>
/// <param name="store">The documents of the corpus.</param>
public sealed class HeadingQuestions(DocumentStore store)
{
    private const int Shortest = 5;
    private const int Longest = 20;

    /// <summary>A sample of the headings, always the same one for a corpus.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<JudgedQuestion> Sample(int count)
    {
        JudgedQuestion[] all = [.. StoredDocuments.Of(store).OrderBy(document => document.Id, StringComparer.Ordinal).SelectMany(OfDocument)];
        new Random(1).Shuffle(all);
        return [.. all.Take(count)];
    }

    private static IEnumerable<JudgedQuestion> OfDocument(PolicyDocument document) => document.Clauses
        .Where(clause => clause.Path.Count > 0)
        .GroupBy(clause => clause.Path[^1].Title)
        .Where(heading => heading.Key.Length is >= Shortest and <= Longest)
        .Select(heading => new JudgedQuestion(IdOf(heading.First()), heading.Key, [AnswerOf(heading)]));

    private static string IdOf(Clause first) => $"h-{first.Id}";

    private static Answer AnswerOf(IGrouping<string, Clause> heading) =>
        new(heading.First().Citation, heading.First().Text, heading.Select(clause => clause.Id).ToHashSet());
}
