namespace PolicySearch.Search.Exporting;

/// <summary>A clause of one region of a comparison.</summary>
/// <param name="ComparedCity">The region whose column it stands in.</param>
/// <param name="IsParent">True for a province or the nation that was added on request.</param>
/// <param name="OnlyHere">True where no other region has a counterpart; null where that cannot be told.</param>
/// <param name="Counterparts">Ids of its counterparts in the other regions.</param>
/// <param name="Clause">The clause; its rank and score hold within its region.</param>
public sealed record ComparedExport(
    string ComparedCity, bool IsParent, bool? OnlyHere, IReadOnlyList<string> Counterparts, ExportedClause Clause);
