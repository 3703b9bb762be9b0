using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Comparing;

/// <summary>What one region has on the question.</summary>
/// <param name="City">The region, by full name.</param>
/// <param name="IsParent">True for a province or the nation that was added on request; it does not count in what only one region has.</param>
/// <param name="Total">How many clauses there are.</param>
/// <param name="TotalRelation">Whether that is exact.</param>
/// <param name="Clauses">The best clauses.</param>
/// <param name="Departments">Departments that they name: those that lead most clauses first, then by the number of clauses.</param>
/// <param name="OnlyDepartments">Canonical names of those that no other region names.</param>
/// <param name="OnlyClauses">Ids of the clauses without counterpart.</param>
/// <param name="Notices">What the reader should know of this region.</param>
public sealed record CityColumn(
    string City,
    bool IsParent,
    long Total,
    TotalRelation TotalRelation,
    IReadOnlyList<ComparedClause> Clauses,
    IReadOnlyList<ComparedDepartment> Departments,
    IReadOnlyList<string> OnlyDepartments,
    IReadOnlyList<string> OnlyClauses,
    IReadOnlyList<Notice> Notices);
