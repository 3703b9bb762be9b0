using PolicySearch.Search.Comparing;

namespace PolicySearch.Api.Mcp;

/// <summary>One region of compare_cities.</summary>
/// <param name="City">The region.</param>
/// <param name="IsParent">True for a province or the nation.</param>
/// <param name="Clauses">Its best clauses.</param>
/// <param name="Departments">Departments that they name, with roles.</param>
/// <param name="OnlyDepartments">Those that no other region names.</param>
/// <param name="OnlyClauses">Ids of the clauses without counterpart in the other regions.</param>
/// <param name="Notices">What to know of this region.</param>
internal sealed record CityToolAnswer(
    string City,
    bool IsParent,
    IReadOnlyList<ToolClause> Clauses,
    IReadOnlyList<ComparedDepartment> Departments,
    IReadOnlyList<string> OnlyDepartments,
    IReadOnlyList<string> OnlyClauses,
    IReadOnlyList<string> Notices);
