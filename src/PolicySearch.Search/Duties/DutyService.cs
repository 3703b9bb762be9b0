using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Metadata;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Duties;

/// <summary>Lists what a department answers for, without a question. For many threads at once.</summary>
public sealed class DutyService(Corpus corpus)
{
    private readonly FilterBuilder _filters = new(DepartmentCatalog.Default, RegionCatalog.Default);

    /// <summary>The clauses that name a department.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public DutyResponse List(DutyRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Department))
            throw new SearchRequestException("department-empty", "没有给出部门名称。", "请给出部门名称，例如 发改委。");
        if (request.Size is < 1 or > DutyRequest.MaxSize || request.Skip < 0)
            throw new SearchRequestException("page-out-of-range", $"每次可取 1 至 {DutyRequest.MaxSize} 条。", "请调整条数与起点。");
        var search = new SearchRequest { Query = "", Departments = [request.Department], Roles = request.Roles, Cities = request.Cities };
        using var searcher = corpus.Acquire();
        // Clauses of one document stand together in the index, in the order of its text.
        var docs = searcher.Matches(new MatchAllQuery(), FilterBuilder.Combine(_filters.Build(search), search));
        var ids = docs.Skip(request.Skip).Take(request.Size).Select(searcher.GetId).ToList();
        var clauses = corpus.Store.GetClauses(ids);
        return new DutyResponse(NameOf(request.Department), docs.Count, [.. ids.Where(clauses.ContainsKey).Select(id => clauses[id])]);
    }

    private static string NameOf(string department) =>
        DepartmentCatalog.Default.TryResolve(department.Trim(), out var entry) ? entry.Canonical : department.Trim();
}
