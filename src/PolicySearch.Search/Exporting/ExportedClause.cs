using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>A clause in an export.</summary>
/// <param name="Rank">Place in the list, from 1.</param>
/// <param name="Score">BM25, cosine or fused score, by mode; null where nothing was ranked.</param>
/// <param name="ClauseId">Id of the clause.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Text">The clause to the letter.</param>
/// <param name="Path">Headings above it, outermost first.</param>
/// <param name="Marker">Its own marker, empty for an unnumbered paragraph.</param>
/// <param name="Departments">Who answers for it.</param>
/// <param name="Copies">Ids of near copies that it stands for.</param>
/// <param name="Document">Its document.</param>
/// <param name="Permalink">Address of the clause; null where no server is known.</param>
public sealed record ExportedClause(
    int Rank,
    double? Score,
    string ClauseId,
    string Citation,
    string Text,
    IReadOnlyList<PathEntry> Path,
    string Marker,
    IReadOnlyList<HitDepartment> Departments,
    IReadOnlyList<string> Copies,
    ExportedDocument Document,
    string? Permalink)
{
    /// <summary>A clause of the store.</summary>
    public static ExportedClause Of(
        StoredClause stored, int rank, double? score, IReadOnlyList<string> copies, ExportedDocument document, IPermalinks? permalinks) => new(
            rank,
            score,
            stored.Clause.Id,
            stored.Clause.Citation,
            stored.Clause.Text,
            stored.Clause.Path,
            stored.Clause.Marker,
            HitDepartment.Of(stored.Clause),
            copies,
            document,
            permalinks?.ToClause(stored.Clause.Id));

    /// <summary>The clause as something to cite: its citation without title and 文号 is its place.</summary>
    public Reference ToReference()
    {
        var document = $"《{Document.Title}》{(string.IsNullOrEmpty(Document.DocNumber) ? "" : $"（{Document.DocNumber}）")}";
        var place = Citation.StartsWith(document, StringComparison.Ordinal) ? Citation[document.Length..] : Citation;
        return new Reference(ClauseId, Document, place, Text);
    }
}
