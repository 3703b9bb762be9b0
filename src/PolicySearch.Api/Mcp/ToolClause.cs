using PolicySearch.Documents.Model;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Mcp;

/// <summary>A clause as the tools give it.</summary>
/// <param name="ClauseId">Stable id.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Path">Headings above it.</param>
/// <param name="Text">The clause to the letter.</param>
/// <param name="Departments">Who answers for it.</param>
/// <param name="City">Region of its document.</param>
/// <param name="WrittenOn">成文日期 of its document.</param>
/// <param name="Validity">Validity of its document.</param>
internal sealed record ToolClause(
    string ClauseId,
    string Citation,
    string Permalink,
    string Path,
    string Text,
    IReadOnlyList<ToolDepartment> Departments,
    string? City,
    DateOnly? WrittenOn,
    ValidityStatus Validity)
{
    public static ToolClause Of(SearchHit hit, IPermalinks permalinks) => new(
        hit.ClauseId, hit.Citation, permalinks.ToClause(hit.ClauseId), PathOf(hit.Path), hit.Text, ToolDepartment.Of(hit.Departments),
        hit.Document.City, hit.Document.WrittenOn, hit.Document.ValidityStatus);

    public static ToolClause Of(StoredClause stored, IPermalinks permalinks)
    {
        var document = HitDocument.Of(stored.Document);
        return new ToolClause(
            stored.Clause.Id, stored.Clause.Citation, permalinks.ToClause(stored.Clause.Id), PathOf(stored.Clause.Path), stored.Clause.Text,
            ToolDepartment.Of(HitDepartment.Of(stored.Clause)), document.City, document.WrittenOn, document.ValidityStatus);
    }

    private static string PathOf(IReadOnlyList<PathEntry> path) => string.Join(" › ", path.Select(entry => entry.Marker + entry.Title));
}
