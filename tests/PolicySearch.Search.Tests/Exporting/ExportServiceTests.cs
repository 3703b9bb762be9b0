using System.Text.Json.Nodes;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Exporting;

/// <summary>What is exported is what the services answer.</summary>
[Collection(SeedCollection.Name)]
public sealed class ExportServiceTests(SeedCorpus seeds)
{
    private readonly ExportService _exports = ExportService.Over(seeds.Corpus, seeds.Search);

    [Theory]
    [InlineData(SearchMode.Hybrid)]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Semantic)]
    public async Task Search_GivesAllPagesOfTheSearch(SearchMode mode)
    {
        var request = new SearchRequest { Query = "充电桩", Mode = mode, Cities = ["包头市", "呼和浩特"] };
        List<SearchHit> hits = [];
        for (var page = 1; ; page++)
        {
            var answer = await seeds.Search.SearchAsync(request with { Page = page, Size = 7 });
            if (answer.Hits.Count == 0)
                break;
            hits.AddRange(answer.Hits);
        }

        var (head, records) = await ReadAsync(await _exports.SearchAsync(request, ExportUnit.Clause, null, null));

        Assert.Equal(hits.Select(hit => (hit.Rank, hit.ClauseId, hit.Text, hit.Score)), records.Select(record =>
            ((int)record["rank"]!, (string)record["clauseId"]!, (string)record["text"]!, (double)record["score"]!)));
        Assert.Equal(hits.Count, (int)head["found"]!);
        Assert.Equal(["包头市", "呼和浩特"], head["parameters"]!["city"]!.AsArray().Select(city => (string)city!));
        Assert.Equal(seeds.Corpus.Store.LastChange, (long)head["corpus"]!["change"]!);
    }

    [Fact]
    public async Task Search_WithoutQuery_GivesEveryClauseOnceToTheLetter()
    {
        var expected = seeds.Corpus.Store.ListDocumentIds(new DocumentFilter())
            .SelectMany(id => seeds.Corpus.Store.GetDocument(id)!.Document.Clauses)
            .Select(clause => (clause.Id, clause.Text));

        var (_, records) = await ReadAsync(await _exports.SearchAsync(new SearchRequest { Query = " " }, ExportUnit.Clause, null, null));

        Assert.Equal(expected.Order(), records.Select(record => ((string)record["clauseId"]!, (string)record["text"]!)).Order());
        Assert.All(records, record => Assert.Null(record["score"]));
    }

    [Fact]
    public async Task Search_WithoutQuery_FiltersAsASearchDoes()
    {
        var request = new SearchRequest { Query = "", Departments = ["发改委"], Roles = [Documents.Model.DepartmentRole.Lead] };

        var (_, records) = await ReadAsync(await _exports.SearchAsync(request, ExportUnit.Clause, null, null));

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Contains(
            record["departments"]!.AsArray(), department => (string)department!["canonical"]! == "发展和改革委员会" && (string)department["role"]! == "lead"));
    }

    [Fact]
    public async Task Search_PerDocument_GivesEachDocumentOnceByItsBestClause()
    {
        var request = new SearchRequest { Query = "充电桩" };
        var best = (await seeds.Search.SearchAsync(request with { Size = 100 })).Hits.Select(hit => hit.DocumentId).Distinct();

        var (head, records) = await ReadAsync(await _exports.SearchAsync(request, ExportUnit.Document, null, null));

        Assert.Equal(best, records.Select(record => (string)record["documentId"]!));
        Assert.Equal("document", (string)head["parameters"]!["per"]![0]!);
    }

    [Fact]
    public async Task Search_WithALimit_GivesTheBest_AndTellsHowManyThereAre()
    {
        var request = new SearchRequest { Query = "建设", Mode = SearchMode.Keyword };
        var total = (await seeds.Search.SearchAsync(request)).Total;

        var (head, records) = await ReadAsync(await _exports.SearchAsync(request, ExportUnit.Clause, 3, null));

        Assert.Equal([1, 2, 3], records.Select(record => (int)record["rank"]!));
        Assert.Equal((total, "eq", 3), ((long)head["found"]!, (string)head["foundRelation"]!, (int)head["limit"]!));
    }

    [Fact]
    public async Task Compare_GivesTheColumnsOfTheComparison()
    {
        var request = new CompareRequest { Query = "铁路建设", Cities = ["包头", "呼和浩特市"], Size = 3 };
        var answer = await new CompareService(seeds.Corpus, seeds.Search).CompareAsync(request, NoPermalinks.Instance);

        var (_, records) = await ReadAsync(await _exports.CompareAsync(request, null));

        Assert.Equal(
            answer.Cities.SelectMany(city => city.Clauses.Select(clause => (city.City, clause.Hit.ClauseId, clause.OnlyHere))),
            records.Select(record => ((string)record["comparedCity"]!, (string)record["clause"]!["clauseId"]!, (bool?)record["onlyHere"])));
    }

    [Fact]
    public async Task Duties_GiveAllClausesOfTheDepartment()
    {
        var expected = seeds.Corpus.Store.ListClausesOf("发展和改革委员会", [], new DocumentFilter(), 1, 1000).Clauses.Select(clause => clause.Clause.Id);

        var (head, records) = await ReadAsync(_exports.Duties(new DutyExportRequest("發改委", [], new DocumentFilter()), null));

        Assert.Equal(expected, records.Select(record => (string)record["clauseId"]!));
        Assert.Equal("發改委", (string)head["parameters"]!["department"]![0]!);
    }

    [Fact]
    public async Task Documents_GiveTheListOfDocuments()
    {
        var (_, records) = await ReadAsync(_exports.Documents(new DocumentFilter { Region = "包头市" }, null));

        Assert.Equal("包府发〔2020〕54号", (string)Assert.Single(records)["docNumber"]!);
    }

    [Fact]
    public async Task Search_ThatIsWrong_IsRefusedBeforeAnythingIsWritten()
    {
        var reversed = new SearchRequest { Query = "", From = new DateOnly(2021, 1, 1), To = new DateOnly(2020, 1, 1) };

        Assert.Equal("date-range-reversed", (await Assert.ThrowsAsync<SearchRequestException>(() => _exports.SearchAsync(reversed, ExportUnit.Clause, null, null))).Code);
        Assert.Equal("query-only-exclusions", (await Assert.ThrowsAsync<SearchRequestException>(
            () => _exports.SearchAsync(new SearchRequest { Query = "-收费" }, ExportUnit.Clause, null, null))).Code);
        Assert.Throws<SearchRequestException>(() => _exports.Duties(new DutyExportRequest(" ", [], new DocumentFilter()), null));
    }

    private static async Task<(JsonNode Head, IReadOnlyList<JsonNode> Records)> ReadAsync(Export export)
    {
        using var held = export;
        using var writer = new StringWriter();
        var count = await export.WriteAsync(ExportForm.Jsonl, writer);
        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(lines.Count - 1, count);
        return (lines[0]["export"]!, lines[1..]);
    }
}
