using PolicySearch.Store;

namespace PolicySearch.Search.Querying;

/// <summary>A near copy of a hit's clause in another place.</summary>
/// <param name="ClauseId">Id of the clause.</param>
/// <param name="DocumentId">Id of its document.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="City">Region of its document.</param>
public sealed record HitCopy(string ClauseId, string DocumentId, string Citation, string? City)
{
    /// <summary>The copy that a stored clause is.</summary>
    public static HitCopy Of(StoredClause stored) => new(
        stored.Clause.Id, stored.Document.Id, stored.Clause.Citation, stored.Document.Metadata.Region?.Value.Name);
}
