using PolicySearch.Documents.Model;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>Makes answers of stored documents.</summary>
internal static class DocumentAnswers
{
    /// <summary>The answer for a document.</summary>
    public static DocumentAnswer Of(StoredDocument stored, string permalink, CorpusNames names)
    {
        var document = stored.Document;
        var clauses = document.Clauses.ToDictionary(clause => clause.Id);
        return new DocumentAnswer(
            document.Id,
            document.Key,
            document.Metadata,
            document.Source.Format,
            document.Source.Encoding,
            stored.Summary.FileName,
            stored.Summary.Change,
            stored.Summary.AcceptedAt,
            permalink,
            document.Parts,
            [.. document.Clauses.Where(clause => clause.Path.Count == 0).Select(OutlineClause.Of)],
            [.. document.Outline.Select(node => Entry(node, clauses))],
            [.. document.References.Select(reference => ReferenceAnswer.Of(reference, names))],
            document.Warnings);
    }

    private static OutlineEntry Entry(OutlineNode node, Dictionary<string, Clause> clauses) => new(
        node.PathKey,
        node.Marker,
        node.Title,
        node.Range,
        node.Part,
        [.. node.ClauseIds.Select(id => OutlineClause.Of(clauses[id]))],
        [.. node.Children.Select(child => Entry(child, clauses))]);
}
