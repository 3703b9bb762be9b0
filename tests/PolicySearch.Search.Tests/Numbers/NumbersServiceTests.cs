using PolicySearch.Documents.Model;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Numbers;

/// <summary>Numbers are those that counting the documents of the store one by one gives.</summary>
[Collection(SeedCollection.Name)]
public sealed class NumbersServiceTests(SeedCorpus seeds)
{
    private readonly NumbersService _numbers = new(seeds.Search);

    [Theory]
    [InlineData(FacetField.City)]
    [InlineData(FacetField.Year)]
    [InlineData(FacetField.Issuer)]
    [InlineData(FacetField.Validity)]
    [InlineData(FacetField.Department)]
    [InlineData(FacetField.Role)]
    [InlineData(FacetField.City, FacetField.Year)]
    [InlineData(FacetField.City, FacetField.Department)]
    [InlineData(FacetField.Role, FacetField.Issuer)]
    public void Count_GivesWhatCountingOneByOneGives(params FacetField[] by) => AssertCounts(by, _ => true, new SearchRequest { Query = "" });

    [Theory]
    [InlineData(FacetField.Department, FacetField.Role)]
    [InlineData(FacetField.Role, FacetField.Department)]
    public void Count_ByDepartmentAndRole_CountsTheRoleOfThatDepartment(params FacetField[] by) =>
        AssertCounts(by, _ => true, new SearchRequest { Query = "" });

    [Fact]
    public void Count_WithFilters_CountsWhatASearchWouldFind() => AssertCounts(
        [FacetField.Department],
        clause => clause.Document.Metadata.Region?.Value.Name == "包头市" && clause.Clause.Departments.Any(mention => mention.Canonical == "发展和改革委员会" && mention.Role == DepartmentRole.Lead),
        new SearchRequest { Query = "", Cities = ["包头"], Departments = ["发改委"], Roles = [DepartmentRole.Lead] });

    [Fact]
    public async Task Count_WithAQuery_CountsWhatKeywordModeFinds()
    {
        var search = new SearchRequest { Query = "充电桩", Mode = SearchMode.Keyword, Size = 100, Facets = [FacetField.City] };
        var found = await seeds.Search.SearchAsync(search);

        var numbers = _numbers.Count(new NumbersRequest { Search = search, By = [FacetField.City] });

        Assert.Equal(found.Total, numbers.Clauses);
        Assert.Equal(found.Hits.Select(hit => hit.DocumentId).Distinct().Count(), numbers.Documents);
        Assert.Equal(found.Facets[0].Values.Select(value => (value.Value, (int)value.Count)).Order(), numbers.Rows.Select(row => (row.Values[0]!, row.Clauses)).Order());
    }

    [Fact]
    public void Count_BeyondTheLimit_SaysHowManyRowsAreLeftOut()
    {
        var all = _numbers.Count(new NumbersRequest { Search = new SearchRequest { Query = "" }, By = [FacetField.Department], Limit = 10_000 });
        var some = _numbers.Count(new NumbersRequest { Search = new SearchRequest { Query = "" }, By = [FacetField.Department], Limit = 3 });

        Assert.Equal(all.Rows.Take(3).Select(row => row.Clauses), some.Rows.Select(row => row.Clauses));
        Assert.Equal(all.Rows.Count - 3, some.RowsLeftOut);
        Assert.Equal(all.Rows.Select(row => row.Clauses).OrderDescending(), all.Rows.Select(row => row.Clauses));
    }

    [Fact]
    public void Count_OfAnUnknownCity_IsEmptyWithANotice()
    {
        var numbers = _numbers.Count(new NumbersRequest { Search = new SearchRequest { Query = "", Cities = ["火星市"] }, By = [FacetField.Year] });

        Assert.Equal((0, 0, 0), (numbers.Clauses, numbers.Documents, numbers.Rows.Count));
        Assert.Equal("unknown-filter-value", Assert.Single(numbers.Notices).Code);
    }

    [Fact]
    public void Count_ByNothingOrTooMuch_IsRefused()
    {
        foreach (FacetField[] by in (FacetField[][])[[], [FacetField.City, FacetField.City], [FacetField.City, FacetField.Year, FacetField.Role]])
        {
            var request = new NumbersRequest { Search = new SearchRequest { Query = "" }, By = by };
            Assert.Equal("by-out-of-range", Assert.Throws<SearchRequestException>(() => _numbers.Count(request)).Code);
        }
    }

    private void AssertCounts(FacetField[] by, Predicate<StoredClause> isWanted, SearchRequest search)
    {
        var clauses = seeds.Corpus.Store.ListDocumentIds(new DocumentFilter())
            .Select(id => seeds.Corpus.Store.GetDocument(id)!)
            .SelectMany(document => document.Document.Clauses.Select(clause => new StoredClause(clause, document.Summary)))
            .Where(clause => isWanted(clause))
            .ToList();
        var expected = clauses.SelectMany(clause => RowsOf(clause, by).Distinct().Select(row => (Row: row, Clause: clause)))
            .GroupBy(cell => cell.Row)
            .Select(cell => (cell.Key, cell.Count(), cell.Select(counted => counted.Clause.Document.Id).Distinct().Count()));

        var numbers = _numbers.Count(new NumbersRequest { Search = search, By = by, Limit = 10_000 });

        Assert.NotEmpty(clauses);
        Assert.Equal(expected.Order(), numbers.Rows.Select(row => (string.Join('|', row.Values.Select(value => value ?? "-")), row.Clauses, row.Documents)).Order());
        Assert.Equal((clauses.Count, clauses.Select(clause => clause.Document.Id).Distinct().Count()), (numbers.Clauses, numbers.Documents));
    }

    private static IEnumerable<string> RowsOf(StoredClause clause, FacetField[] by)
    {
        if (by is [FacetField.Department, FacetField.Role] or [FacetField.Role, FacetField.Department])
        {
            return clause.Clause.Departments.Any()
                ? clause.Clause.Departments.Select(mention => by[0] == FacetField.Role ? $"{EnumNames.Of(mention.Role)}|{mention.Canonical}" : $"{mention.Canonical}|{EnumNames.Of(mention.Role)}")
                : ["-|-"];
        }

        return by.Length == 1 ? ValuesOf(clause, by[0]) : ValuesOf(clause, by[0]).SelectMany(_ => ValuesOf(clause, by[1]), (first, second) => $"{first}|{second}");
    }

    private static IEnumerable<string> ValuesOf(StoredClause clause, FacetField field)
    {
        var metadata = clause.Document.Metadata;
        string?[] values = field switch
        {
            FacetField.City => [metadata.Region?.Value.Name],
            FacetField.Issuer => [metadata.Issuer?.Value],
            FacetField.Year => [metadata.WrittenOn?.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            FacetField.Validity => [EnumNames.Of(metadata.ValidityStatus)],
            FacetField.Department => [.. clause.Clause.Departments.Select(mention => mention.Canonical)],
            _ => [.. clause.Clause.Departments.Select(mention => EnumNames.Of(mention.Role))],
        };
        return values.OfType<string>().DefaultIfEmpty("-");
    }
}
