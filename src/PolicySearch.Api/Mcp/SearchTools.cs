using System.ComponentModel;
using ModelContextProtocol.Server;
using PolicySearch.Documents.Model;
using PolicySearch.Search;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Duties;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Mcp;

/// <summary>Tools that look for clauses.</summary>
[McpServerToolType]
internal sealed class SearchTools(SearchService search, CompareService compare, DutyService duties, IPermalinks permalinks)
{
    private const string ChineseQuestion = "A question or words in Chinese, e.g. 外地人怎么落户 or 充电桩 补贴. Quotes make a phrase that must occur, a minus excludes a word.";
    private const string CityNames = "Regions (城市), full or short names: 包头市, 内蒙古, 全国.";
    private const string Chars = "Limit on the characters of all clause texts together (200 to 50000). Clauses are given whole or left out; what is left out is named.";

    [McpServerTool(Name = "search_clauses", Title = "Search clauses (检索条款)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Finds clauses of Chinese policy documents by words and by meaning. Each comes with citation, clause id, permalink and responsible departments with roles.")]
    public async Task<SearchToolAnswer> SearchAsync(
        [Description(ChineseQuestion)] string query,
        [Description(CityNames)] string[]? cities = null,
        [Description("Departments (责任部门) that must be named, in any form: 发改委, 市住房和城乡建设局.")] string[]? departments = null,
        [Description("Roles of these departments: lead 牵头, support 配合, responsible 负责, implement 具体实施.")] DepartmentRole[]? roles = null,
        [Description("Validity (公文时效): valid 有效, repealed 废止, expired 失效, amended 修改, unknown.")] ValidityStatus[]? validity = null,
        [Description("First date of writing (成文日期), yyyy-MM-dd.")] string? from = null,
        [Description("Last date of writing (成文日期), yyyy-MM-dd.")] string? to = null,
        [Description("How many clauses, 1 to 50.")] int limit = 8,
        [Description(Chars)] int max_chars = 8000,
        CancellationToken cancellation = default)
    {
        var budget = new ClauseBudget(ToolLimits.RequireChars(max_chars));
        var found = await search.SearchAsync(
            new SearchRequest
            {
                Query = query,
                Size = ToolLimits.Require(nameof(limit), limit, 1, 50),
                Cities = cities ?? [],
                Departments = departments ?? [],
                Roles = roles ?? [],
                Validity = validity ?? [],
                From = ToolLimits.Date(nameof(from), from),
                To = ToolLimits.Date(nameof(to), to),
            },
            cancellation).ConfigureAwait(false);
        var clauses = found.Hits.Select(hit => ToolClause.Of(hit, permalinks)).Where(budget.Fits).ToList();
        return new SearchToolAnswer(
            found.Total, found.TotalRelation == TotalRelation.Eq, clauses, budget.LeftOut, [.. found.Notices.Select(notice => notice.Message)]);
    }

    [McpServerTool(Name = "department_duties", Title = "Duties of a department (部门职责)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Lists the clauses for which a department answers, document by document, optionally only in some roles or regions.")]
    public DutyToolAnswer Duties(
        [Description("The department, in any form: 发改委, 发展和改革委员会, 包头市住房和城乡建设局.")] string department,
        [Description("Only these roles: lead 牵头, support 配合, responsible 负责, implement 具体实施.")] DepartmentRole[]? roles = null,
        [Description(CityNames)] string[]? cities = null,
        [Description("How many clauses to pass over: the next of the answer before.")] int offset = 0,
        [Description("How many clauses, 1 to 100.")] int limit = 20,
        [Description(Chars)] int max_chars = 8000)
    {
        var budget = new ClauseBudget(ToolLimits.RequireChars(max_chars));
        var found = duties.List(new DutyRequest
        {
            Department = department,
            Roles = roles ?? [],
            Cities = cities ?? [],
            Skip = ToolLimits.Require(nameof(offset), offset, 0, int.MaxValue),
            Size = ToolLimits.Require(nameof(limit), limit, 1, DutyRequest.MaxSize),
        });
        var clauses = found.Clauses.Select(clause => ToolClause.Of(clause, permalinks)).Where(budget.Fits).ToList();
        var next = offset + found.Clauses.Count;
        return new DutyToolAnswer(found.Department, found.Total, clauses, budget.LeftOut, next < found.Total ? next : null);
    }

    [McpServerTool(Name = "compare_cities", Title = "Compare cities (城市比较)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Puts one question to several regions side by side: the best clauses of each, the departments that answer there with roles, and what only one of them has.")]
    public async Task<CompareToolAnswer> CompareAsync(
        [Description(ChineseQuestion)] string question,
        [Description("Two to eight regions (城市), full or short names.")] string[] cities,
        [Description("How many clauses of each region, 1 to 20.")] int per_city = 3,
        [Description("Also what their provinces and the nation issued (上级政策).")] bool include_parents = false,
        [Description(Chars)] int max_chars = 12000,
        CancellationToken cancellation = default)
    {
        var budget = new ClauseBudget(ToolLimits.RequireChars(max_chars));
        var found = await compare.CompareAsync(
            new CompareRequest { Query = question, Cities = cities, Size = per_city, IncludeParents = include_parents }, permalinks, cancellation).ConfigureAwait(false);
        return new CompareToolAnswer(
            found.Measure,
            [
                .. found.Cities.Select(city => new CityToolAnswer(
                    city.City, city.IsParent,
                    [.. city.Clauses.Select(clause => ToolClause.Of(clause.Hit, permalinks)).Where(budget.Fits)],
                    city.Departments, city.OnlyDepartments, city.OnlyClauses, [.. city.Notices.Select(notice => notice.Message)])),
            ],
            budget.LeftOut);
    }
}
