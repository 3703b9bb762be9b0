using System.Text;
using PolicySearch.Documents;
using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// A corpus of ready-made clauses, one JSON object a line: <c>id</c>, <c>law</c> (title of its document), <c>article</c> (its marker)
/// and <c>text</c>. Each record becomes one clause under its own id, the records of one law one document.
/// </summary>
internal static class RecordFile
{
    private const string Form = "id、law、article、text";

    /// <summary>Reads the documents.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static IEnumerable<Submission> Read(string file) => EvaluationInput
        .ReadLines(file, Form, line => new ClauseRecord(
            line.GetProperty("id").ToString(),
            line.GetProperty("law").GetString()!,
            line.GetProperty("article").GetString()!,
            line.GetProperty("text").GetString()!))
        .GroupBy(record => record.Law)
        .Select((law, index) => ToSubmission($"law-{index}", law.Key, [.. law]));

    private static Submission ToSubmission(string id, string title, IReadOnlyList<ClauseRecord> records)
    {
        var text = new StringBuilder();
        List<Clause> clauses = [];
        foreach (var record in records)
        {
            clauses.Add(ToClause(record, clauses.Count, TextRange.Between(text.Length, text.Length + record.Text.Length)));
            text.Append(record.Text).Append('\n');
        }

        return new Submission
        {
            Document = ToDocument(id, title, text.ToString(), clauses),
            Content = Encoding.UTF8.GetBytes(text.ToString()),
            ParserVersion = PolicyDocumentParser.Version,
        };
    }

    private static PolicyDocument ToDocument(string id, string title, string text, IReadOnlyList<Clause> clauses) => new()
    {
        Id = id,
        Key = new DocumentKey(DocumentKeyKind.Explicit, id),
        Metadata = new DocumentMetadata { Title = new Sourced<string>(title, MetadataOrigin.Sidecar) },
        Source = new SourceText(
            text, [.. clauses.Select(clause => new SourceBlock(clause.Range, SourceBlockKind.Paragraph))], [], SourceFormat.Text, "utf-8"),
        Parts = [new DocumentPart(0, DocumentPartKind.Main, title, TextRange.Between(0, text.Length))],
        Outline = [],
        Clauses = clauses,
        References = [],
        Warnings = [],
    };

    private static Clause ToClause(ClauseRecord record, int ordinal, TextRange range) => new()
    {
        Id = record.Id,
        PathKey = record.Id,
        Ordinal = ordinal,
        Kind = ClauseKind.Item,
        Part = 0,
        Path = [],
        Marker = record.Article,
        Range = range,
        Text = record.Text,
        Citation = $"《{record.Law}》{record.Article}",
        Notes = [],
    };

    private sealed record ClauseRecord(string Id, string Law, string Article, string Text);
}
