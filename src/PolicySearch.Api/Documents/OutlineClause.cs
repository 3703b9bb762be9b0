using PolicySearch.Api.Clauses;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Documents;

/// <summary>A clause in an outline.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="PathKey">Place in the document.</param>
/// <param name="Ordinal">Place in the order of all clauses of the document, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Part">Index of the part it stands in.</param>
/// <param name="Marker">Its own marker as written; empty for an unnumbered paragraph.</param>
/// <param name="Text">The clause to the letter.</param>
/// <param name="Range">Where it stands in the source text, in UTF-16 code units.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Departments">Who answers for it, in the order of the text.</param>
/// <param name="Notes">The notes that name them, to the letter.</param>
internal sealed record OutlineClause(
    string Id,
    string PathKey,
    int Ordinal,
    ClauseKind Kind,
    int Part,
    string Marker,
    string Text,
    TextRange Range,
    string Citation,
    IReadOnlyList<HitDepartment> Departments,
    IReadOnlyList<ClauseNote> Notes)
{
    /// <summary>The entry of a clause.</summary>
    public static OutlineClause Of(Clause clause) => new(
        clause.Id,
        clause.PathKey,
        clause.Ordinal,
        clause.Kind,
        clause.Part,
        clause.Marker,
        clause.Text,
        clause.Range,
        clause.Citation,
        HitDepartment.Of(clause),
        ClauseNote.Of(clause));
}
