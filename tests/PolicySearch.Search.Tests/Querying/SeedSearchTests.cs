using System.Globalization;
using PolicySearch.Search.Querying;
using Xunit.Abstractions;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>Questions over the two seeds, end to end.</summary>
[Collection(SeedCollection.Name)]
public sealed class SeedSearchTests(SeedCorpus seeds, ITestOutputHelper output)
{
    [Fact]
    public async Task SearchAsync_GoldenQuestionsInDefaultMode_AreAnsweredAmongTheFirstThree()
    {
        var questions = GoldenSearch.Load();
        var ranks = new List<int>();
        foreach (var question in questions)
        {
            var rank = RankOf(question, (await AskAsync(new SearchRequest { Query = question.Query })).Hits);
            ranks.Add(rank);
            if (rank is 0 or > 3)
                output.WriteLine($"{question.Id} {question.Query}: {rank}");
        }

        var hit3 = ranks.Count(rank => rank is > 0 and <= 3) / (double)questions.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{questions.Count} questions: hit@1 {ranks.Count(rank => rank == 1) / (double)questions.Count:F3}, hit@3 {hit3:F3}"));
        Assert.True(hit3 >= 0.95, $"hit@3 is {hit3:F3}.");
    }

    [Fact]
    public async Task SearchAsync_NamedExamples_StandAtTheirPlaces()
    {
        foreach (var example in GoldenSearch.Load().Where(question => question.Rank is not null))
        {
            var hits = (await AskAsync(new SearchRequest { Query = example.Query })).Hits;
            var rank = hits.ToList().FindIndex(hit => hit.Text.Contains(example.Contains)) + 1;
            Assert.True(rank > 0 && rank <= example.Rank, $"{example.Query}: {rank} instead of {example.Rank}");
        }
    }

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Hybrid)]
    public async Task SearchAsync_ChargingPile_FindsItem12OfTheTraditionalDocumentFirst(SearchMode mode)
    {
        var hit = (await AskAsync(new SearchRequest { Query = "充电桩", Mode = mode })).Hits[0];

        Assert.StartsWith("12.", hit.Text, StringComparison.Ordinal);
        Assert.Contains("充電樁", hit.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("发改委")]
    [InlineData("發展改革委")]
    [InlineData("发展和改革委员会")]
    [InlineData("發改委")]
    public async Task SearchAsync_AnyFormOfADepartment_FindsTheSameClausesOfBothDocuments(string form)
    {
        var expected = await AllKeywordHitsAsync("发展改革委");
        var found = await AllKeywordHitsAsync(form);

        Assert.Equal(expected.Select(hit => hit.ClauseId).Order(), found.Select(hit => hit.ClauseId).Order());
        Assert.Equal(2, found.Select(hit => hit.DocumentId).Distinct().Count());
        Assert.Contains(found, hit => hit.Text.Contains("發展改革委"));
        Assert.Contains(found, hit => hit.Text.Contains("发改委"));
    }

    [Fact]
    public async Task SearchAsync_Department_SaysWhichFormsItSearched()
    {
        var response = await AskAsync(new SearchRequest { Query = "发改委", Mode = SearchMode.Keyword, Explain = true });

        var notice = Assert.Single(response.Notices, notice => notice.Code == "department-forms");
        Assert.Contains("发展和改革委员会", notice.Message, StringComparison.Ordinal);
        Assert.Equal("发展和改革委员会", Assert.Single(response.Hits[0].Explanation!.Terms).Term);
    }

    [Fact]
    public async Task SearchAsync_Highlights_StandWhereTheWordsStand()
    {
        var hit = (await AskAsync(new SearchRequest { Query = "充电桩" })).Hits[0];

        var highlighted = hit.Highlights.Select(range => hit.Text.Substring(range.Start, range.Length)).ToList();
        Assert.Contains(highlighted, text => text.Contains("充電樁"));
        Assert.Equal(hit.Highlights.OrderBy(range => range.Start), hit.Highlights);
        Assert.All(hit.Highlights.Zip(hit.Highlights.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Semantic)]
    [InlineData(SearchMode.Hybrid)]
    public async Task SearchAsync_PhraseAndExclusion_HoldInEveryMode(SearchMode mode)
    {
        var all = await AskAsync(new SearchRequest { Query = "“生态”", Mode = mode, Size = 100 });
        var rest = await AskAsync(new SearchRequest { Query = "“生态” -黄河", Mode = mode, Size = 100 });

        Assert.NotEmpty(all.Hits);
        Assert.All(all.Hits, hit => Assert.Matches("生態|生态", string.Join(' ', hit.Path.Select(entry => entry.Title)) + hit.Document.Title + hit.Text));
        Assert.Contains(all.Hits, hit => IsOnTheRiver(hit));
        Assert.Equal(
            all.Hits.Where(hit => !IsOnTheRiver(hit)).Select(hit => hit.ClauseId).Order(),
            rest.Hits.Select(hit => hit.ClauseId).Order());

        static bool IsOnTheRiver(SearchHit hit) => hit.Text.Contains("黄河") || hit.Text.Contains("黃河");
    }

    [Fact]
    public async Task SearchAsync_DepartmentWithRole_HoldsForOneMention()
    {
        var request = new SearchRequest { Query = "建设", Mode = SearchMode.Semantic, Size = 100, Departments = ["发改委"], Roles = [Documents.Model.DepartmentRole.Lead] };
        var hits = (await AskAsync(request)).Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Contains(
            hit.Departments, department => department is { Canonical: "发展和改革委员会", Role: Documents.Model.DepartmentRole.Lead }));
        var any = (await AskAsync(request with { Roles = [] })).Hits;
        Assert.Contains(any, hit => hit.Departments.All(department => department is not { Canonical: "发展和改革委员会", Role: Documents.Model.DepartmentRole.Lead }));
    }

    [Fact]
    public async Task SearchAsync_FullNameThatTheCatalogLacks_IsTakenExactly()
    {
        var hits = (await AskAsync(new SearchRequest { Query = "水", Departments = ["托克托县人民政府"], Size = 100 })).Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Contains(hit.Departments, department => department.FullName is "托克托縣人民政府" or "托克托县人民政府"));
    }

    [Theory]
    [InlineData("包头市")]
    [InlineData("包头")]
    public async Task SearchAsync_City_TakesFullAndShortNames(string city)
    {
        var response = await AskAsync(new SearchRequest { Query = "水", Cities = [city], Size = 100 });

        Assert.NotEmpty(response.Hits);
        Assert.All(response.Hits, hit => Assert.Equal("包头市", hit.Document.City));
    }

    [Fact]
    public async Task SearchAsync_UnknownNames_GiveAnEmptyAnswerThatNamesTheNearest()
    {
        var response = await AskAsync(new SearchRequest { Query = "水", Cities = ["呼伦浩特市"], Departments = ["发展改革办"] });

        Assert.Equal((0, TotalRelation.Eq), (response.Total, response.TotalRelation));
        Assert.Contains(response.Notices, notice => notice.Code == "unknown-filter-value" && notice.Message.Contains("呼和浩特市"));
        Assert.Contains(response.Notices, notice => notice.Code == "unknown-filter-value" && notice.Message.Contains("发展和改革委员会"));
    }

    /// <summary>Its one list goes deeper than those of hybrid: more than one of these holds, and fewer than its own, are all that there are.</summary>
    [Theory]
    [InlineData(SearchMode.Semantic, TotalRelation.Eq)]
    [InlineData(SearchMode.Hybrid, TotalRelation.Gte)]
    public async Task SearchAsync_MoreThanAListOfHybrid_IsExactByMeaningAlone(SearchMode mode, TotalRelation relation)
    {
        var service = new SearchService(seeds.Corpus, new SearchSettings { Fusion = new FusionOptions { WordsDepth = 50, MeaningDepth = 50 } });

        Assert.Equal(relation, (await service.SearchAsync(new SearchRequest { Query = "铁路", Mode = mode })).TotalRelation);
    }

    [Fact]
    public async Task SearchAsync_DocNumber_IsFoundInAnyWriting()
    {
        foreach (var number in new[] { "包府发〔2020〕54号", "包府发[2020]54号", "包府發（２０２０）54 号" })
        {
            var response = await AskAsync(new SearchRequest { Query = "水", DocNumbers = [number] });
            Assert.NotEmpty(response.Hits);
            Assert.All(response.Hits, hit => Assert.Equal("包府发〔2020〕54号", hit.Document.DocNumber));
        }
    }

    [Fact]
    public async Task SearchAsync_Dates_LeaveOutDocumentsWithoutOne()
    {
        var inside = await AskAsync(new SearchRequest { Query = "水", From = new DateOnly(2020, 9, 1), To = new DateOnly(2020, 9, 30) });
        var outside = await AskAsync(new SearchRequest { Query = "水", To = new DateOnly(2000, 1, 1) });

        Assert.All(inside.Hits, hit => Assert.Equal(new DateOnly(2020, 9, 13), hit.Document.WrittenOn));
        Assert.NotEmpty(inside.Hits);
        Assert.Empty(outside.Hits);
    }

    [Fact]
    public async Task SearchAsync_FacetsInKeywordMode_CountAllMatches()
    {
        var all = await AllKeywordHitsAsync("建设");
        var response = await AskAsync(new SearchRequest
        {
            Query = "建设",
            Mode = SearchMode.Keyword,
            Size = 1,
            Facets = [FacetField.Department, FacetField.City],
        });

        Assert.Equal(all.Count, response.Total);
        Assert.Equal([FacetField.Department, FacetField.City], response.Facets.Select(facet => facet.Field));
        var lead = response.Facets[0].Values[0];
        Assert.Equal(all.Count(hit => hit.Departments.Any(department => department.Canonical == lead.Value)), lead.Count);
    }

    [Fact]
    public async Task SearchAsync_FacetsInHybridMode_CountTheCandidates()
    {
        var response = await AskAsync(new SearchRequest { Query = "水", Facets = [FacetField.Role, FacetField.Year], Size = 100 });
        var rest = await AskAsync(new SearchRequest { Query = "水", Page = 2, Size = 100 });

        Assert.Equal(response.Total, response.Hits.Count + rest.Hits.Count);
        var hits = response.Hits.Concat(rest.Hits).ToList();
        Assert.All(response.Facets[0].Values, value => Assert.Equal(
            hits.Count(hit => hit.Departments.Any(department => EnumNames.Of(department.Role) == value.Value)), value.Count));
    }

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Hybrid)]
    public async Task SearchAsync_PageByPage_GivesTheSameAsOnce(SearchMode mode)
    {
        var whole = (await AskAsync(new SearchRequest { Query = "水", Mode = mode, Size = 20 })).Hits;
        var pages = new List<SearchHit>();
        for (var page = 1; page <= 4; page++)
            pages.AddRange((await AskAsync(new SearchRequest { Query = "水", Mode = mode, Size = 5, Page = page })).Hits);

        Assert.Equal(whole.Select(hit => (hit.Rank, hit.ClauseId)), pages.Select(hit => (hit.Rank, hit.ClauseId)));
    }

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Hybrid)]
    public async Task SearchAsync_SortedByDate_PutsUnknownDatesLast(SearchMode mode)
    {
        foreach (var sort in new[] { SortOrder.Newest, SortOrder.Oldest })
        {
            var hits = (await AskAsync(new SearchRequest { Query = "水", Mode = mode, Sort = sort, Size = 100 })).Hits;
            var unknownFrom = hits.TakeWhile(hit => hit.Document.WrittenOn is not null).Count();
            Assert.All(hits.Skip(unknownFrom), hit => Assert.Null(hit.Document.WrittenOn));
            Assert.True(unknownFrom > 0);
        }
    }

    [Fact]
    public async Task SearchAsync_ExplainedHit_ShowsRanksAndTermsOfBothLists()
    {
        var hit = (await AskAsync(new SearchRequest { Query = "电动汽车充电", Explain = true })).Hits[0];
        var keyword = (await AskAsync(new SearchRequest { Query = "电动汽车充电", Mode = SearchMode.Keyword, Explain = true })).Hits[0];

        Assert.NotNull(hit.Explanation!.KeywordRank);
        Assert.NotNull(hit.Explanation.SemanticRank);
        Assert.InRange(hit.Explanation.SemanticScore!.Value, -1, 1);
        Assert.Equal(hit.Explanation.KeywordScore!.Value, hit.Explanation.Terms.Sum(term => term.Score), 3);
        Assert.Equal(keyword.Score, keyword.Explanation!.Terms.Sum(term => term.Score), 3);
        Assert.Null(keyword.Explanation.SemanticRank);
    }

    [Fact]
    public async Task SearchAsync_MaxChars_GivesWholeClausesAndSaysWhatIsLeftOut()
    {
        var whole = await AskAsync(new SearchRequest { Query = "水" });
        var limit = whole.Hits[0].Text.Length + whole.Hits[1].Text.Length;

        var response = await AskAsync(new SearchRequest { Query = "水", MaxChars = limit });

        Assert.True(response.Hits.Sum(hit => hit.Text.Length) <= limit);
        Assert.Equal(whole.Hits.Take(2).Select(hit => hit.ClauseId), response.Hits.Take(2).Select(hit => hit.ClauseId));
        Assert.Contains(response.Notices, notice => notice.Code == "max-chars");
        Assert.Equal(whole.Total, response.Total);
    }

    [Fact]
    public async Task SearchAsync_OnlyPunctuation_SaysThatThereIsNothingToLookFor()
    {
        var response = await AskAsync(new SearchRequest { Query = "？！……" });

        Assert.Empty(response.Hits);
        Assert.Equal("no-terms", Assert.Single(response.Notices).Code);
    }

    [Fact]
    public async Task SearchAsync_ManyAtOnce_GivesTheSameAsOneByOne()
    {
        string[] queries = ["充电桩", "停车难", "外地人怎么落户", "稀土", "发改委 水", "“污水处理”"];
        var expected = new List<string>();
        foreach (var query in queries)
            expected.Add((await AskAsync(new SearchRequest { Query = query })).Hits[0].ClauseId);

        var found = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
            (await AskAsync(new SearchRequest { Query = queries[i % queries.Length] })).Hits[0].ClauseId)));

        Assert.Equal(Enumerable.Range(0, 60).Select(i => expected[i % queries.Length]), found);
    }

    private static int RankOf(GoldenSearch question, IReadOnlyList<SearchHit> hits) =>
        hits.ToList().FindIndex(hit => question.IsAnsweredBy(hit.Text)) + 1;

    private Task<SearchResponse> AskAsync(SearchRequest request) => seeds.Search.SearchAsync(request);

    private async Task<List<SearchHit>> AllKeywordHitsAsync(string query)
    {
        var hits = new List<SearchHit>();
        for (var page = 1; ; page++)
        {
            var response = await AskAsync(new SearchRequest { Query = query, Mode = SearchMode.Keyword, Size = 100, Page = page });
            hits.AddRange(response.Hits);
            if (hits.Count >= response.Total)
                return hits;
        }
    }
}
