using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Finds the clauses of a corpus that give an answer.</summary>
/// <param name="store">The documents of the corpus.</param>
internal sealed class AnswerFinder(DocumentStore store)
{
    private const int LabelLength = 40;

    private IReadOnlyList<Clause>? _all;

    /// <summary>The clause with an id.</summary>
    public Answer ById(string clauseId) => store.GetClause(clauseId) is { Clause: var clause }
        ? new Answer(clause.Citation, clause.Text, new HashSet<string> { clauseId })
        : new Answer(clauseId, "", new HashSet<string>());

    /// <summary>Clauses of a document that cover a passage of it.</summary>
    public Answer ByPassage(string documentId, string text)
    {
        var passage = new CoveredPassage(text);
        var clauses = store.GetDocument(documentId)?.Document.Clauses ?? [];
        return new Answer(Shorten(text), text, clauses.Where(clause => passage.IsGivenBy(clause.Text)).Select(clause => clause.Id).ToHashSet());
    }

    /// <summary>Clauses with any of some pieces of text in them, to the letter.</summary>
    public Answer ByPieces(IReadOnlyList<string> pieces)
    {
        Clause[] clauses = [.. All().Where(clause => pieces.Any(clause.Text.Contains))];
        return new Answer(
            clauses.Length == 0 ? pieces[0] : clauses[0].Citation,
            clauses.Length == 0 ? "" : clauses[0].Text,
            clauses.Select(clause => clause.Id).ToHashSet());
    }

    private IReadOnlyList<Clause> All() => _all ??= [.. StoredDocuments.Of(store).SelectMany(document => document.Clauses)];

    private static string Shorten(string text) => text.Length <= LabelLength ? text : text[..LabelLength] + "…";
}
