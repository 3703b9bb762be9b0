using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Clauses;

/// <summary>One clause with its citation, its departments and its document.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="DocumentId">Id of its document.</param>
/// <param name="PathKey">Place in the document.</param>
/// <param name="Ordinal">Place in the order of all clauses of the document, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Part">Index of the document's part it stands in.</param>
/// <param name="Path">Headings above it, outermost first.</param>
/// <param name="Marker">Its own marker as written; empty for an unnumbered paragraph.</param>
/// <param name="Text">The clause to the letter, marker and note of departments included.</param>
/// <param name="Range">Where it stands in the source text, in UTF-16 code units.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Departments">Who answers for it, in the order of the text.</param>
/// <param name="Notes">The notes that name them, to the letter.</param>
/// <param name="Document">The document it stands in.</param>
internal sealed record ClauseAnswer(
    string Id,
    string DocumentId,
    string PathKey,
    int Ordinal,
    ClauseKind Kind,
    int Part,
    IReadOnlyList<PathEntry> Path,
    string Marker,
    string Text,
    TextRange Range,
    string Citation,
    string Permalink,
    IReadOnlyList<HitDepartment> Departments,
    IReadOnlyList<ClauseNote> Notes,
    HitDocument Document)
{
    /// <summary>The answer for a stored clause.</summary>
    public static ClauseAnswer Of(StoredClause stored, string permalink)
    {
        var clause = stored.Clause;
        return new ClauseAnswer(
            clause.Id,
            stored.Document.Id,
            clause.PathKey,
            clause.Ordinal,
            clause.Kind,
            clause.Part,
            clause.Path,
            clause.Marker,
            clause.Text,
            clause.Range,
            clause.Citation,
            permalink,
            HitDepartment.Of(clause),
            ClauseNote.Of(clause),
            HitDocument.Of(stored.Document));
    }
}
