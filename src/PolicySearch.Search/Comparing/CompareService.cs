using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Comparing;

/// <summary>
/// Puts one question to several regions. Each column is an ordinary search; the question is embedded once, by the first of them, and its vector
/// is kept. For many threads at once.
/// </summary>
public sealed class CompareService(Corpus corpus, SearchService search)
{
    /// <summary>Answers a comparison.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public async Task<CompareResponse> CompareAsync(CompareRequest request, IPermalinks permalinks, CancellationToken cancellation = default)
    {
        var cities = Validate(request);
        var parents = request.IncludeParents ? ParentsOf(cities) : [];
        List<(string City, bool IsParent, SearchResponse Found)> searched = [];
        foreach (var city in cities.Concat(parents))
        {
            var found = await search.SearchAsync(RequestFor(request, city), cancellation).ConfigureAwait(false);
            searched.Add((city, searched.Count >= cities.Count, WithPermalinks(found, permalinks)));
        }

        using var searcher = corpus.Acquire();
        var finder = new CounterpartFinder(corpus, searcher, permalinks);
        var named = searched.Where(column => !column.IsParent)
            .SelectMany(column => column.Found.Hits.SelectMany(hit => hit.Departments).Select(department => department.Canonical).Distinct())
            .GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        return new CompareResponse(request.Query, CounterpartMeasure.Default,
        [
            .. searched.Select(column => ToColumn(
                column.City, column.IsParent, column.Found, finder.Find(column.Found.Hits, column.City, [.. cities.Where(city => city != column.City)], cancellation), named)),
        ]);
    }

    private static List<string> Validate(CompareRequest request)
    {
        var cities = request.Cities.Select(name => name.Trim()).Select(name => RegionCatalog.Default.Find(name)?.Name ?? name).Distinct().ToList();
        if (cities.Count is < CompareRequest.MinCities or > CompareRequest.MaxCities)
        {
            throw new SearchRequestException(
                "cities-out-of-range",
                $"给了 {cities.Count} 个不同的地区，应为 {CompareRequest.MinCities} 至 {CompareRequest.MaxCities} 个。",
                "请在 cities 中列出要比较的地区，例如 包头市,呼和浩特市。");
        }

        if (request.Size is < 1 or > CompareRequest.MaxSize)
            throw new SearchRequestException("size-out-of-range", $"size 为 {request.Size}，应在 1 与 {CompareRequest.MaxSize} 之间。", "请调整 size。");
        return cities;
    }

    private static List<string> ParentsOf(List<string> cities) =>
    [
        .. cities.SelectMany(city => RegionCatalog.Default.Find(city)?.Parents ?? []).Append(RegionCatalog.Nation.Name).Distinct()
            .Where(parent => !cities.Contains(parent)),
    ];

    private static SearchRequest RequestFor(CompareRequest request, string city) => new()
    {
        Query = request.Query,
        Size = request.Size,
        Cities = [city],
        Departments = request.Departments,
        Validity = request.Validity,
        From = request.From,
        To = request.To,
    };

    private static SearchResponse WithPermalinks(SearchResponse response, IPermalinks permalinks) => response with
    {
        Hits = [.. response.Hits.Select(hit => hit with { Permalink = permalinks.ToClause(hit.ClauseId) })],
    };

    private static CityColumn ToColumn(
        string city, bool isParent, SearchResponse found, IReadOnlyList<ComparedClause> clauses, Dictionary<string, int> named)
    {
        var departments = DepartmentsOf(found.Hits, name => !isParent && named.GetValueOrDefault(name) == 1);
        return new CityColumn(
            city, isParent, found.Total, found.TotalRelation, clauses, departments,
            [.. departments.Where(department => department.OnlyHere).Select(department => department.Canonical)],
            [.. clauses.Where(clause => !isParent && clause.OnlyHere == true).Select(clause => clause.Hit.ClauseId)],
            found.Notices);
    }

    private static List<ComparedDepartment> DepartmentsOf(IReadOnlyList<SearchHit> hits, Predicate<string> isOnlyHere) =>
    [
        .. hits.SelectMany(hit => hit.Departments.Select(department => (hit.ClauseId, Department: department)))
            .GroupBy(mention => mention.Department.Canonical)
            .Select(group => new ComparedDepartment(
                group.Key,
                [.. group.Select(mention => mention.Department.FullName).Distinct()],
                group.DistinctBy(mention => (mention.ClauseId, mention.Department.Role))
                    .GroupBy(mention => mention.Department.Role).OrderBy(role => role.Key).ToDictionary(role => role.Key, role => role.Count()),
                [.. group.Select(mention => mention.ClauseId).Distinct()],
                isOnlyHere(group.Key)))
            .OrderByDescending(department => department.Roles.GetValueOrDefault(DepartmentRole.Lead))
            .ThenByDescending(department => department.ClauseIds.Count)
            .ThenBy(department => department.Canonical, StringComparer.Ordinal),
    ];
}
