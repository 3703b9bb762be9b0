using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Indexing;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>What a search makes of a question beyond its words, that the answer names it, and that it can be taken back.</summary>
public sealed class InterpretedSearchTests : IDisposable
{
    private const string Clause =
        "各区人民政府应当加强停车设施建设，新建住宅小区按照停车位数量的百分之百建设充电设施或者预留建设安装条件，供电企业应当予以配合。";

    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task SearchAsync_EverydayWord_FindsTheOfficialTermAndSaysSo()
    {
        _fixture.WriteDocument("a.txt", "关于社会保险的通知", "包府发〔2020〕1号", "参加社会保险的人员按月缴费。", "公园全年开放。");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "社保", literal: false, SearchMode.Keyword);

        Assert.Contains("社会保险", response.Hits[0].Text, StringComparison.Ordinal);
        Assert.Contains(response.Hits[0].Explanation!.Terms, term => term.Term == "社保→社会保险");
        Assert.Contains(response.Notices, notice => notice.Code == "everyday-words");
        Assert.Empty((await SearchAsync(corpus, "社保", literal: true, SearchMode.Keyword)).Hits);
    }

    [Fact]
    public async Task SearchAsync_SameClauseInTwoDocuments_IsOneHitWithTheOtherListed()
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", Clause);
        _fixture.WriteDocument("b.txt", "关于转发停车通知的通知", "包府办〔2020〕9号", Clause);
        await using var corpus = await OpenAsync();

        var folded = await SearchAsync(corpus, "停车设施", literal: false);
        var literal = await SearchAsync(corpus, "停车设施", literal: true);

        var hit = Assert.Single(folded.Hits, hit => hit.Text.Contains(Clause, StringComparison.Ordinal));
        var copy = Assert.Single(hit.Copies);
        Assert.NotEqual(hit.DocumentId, copy.DocumentId);
        Assert.Equal(2, literal.Hits.Count(other => other.Text.Contains(Clause, StringComparison.Ordinal)));
        Assert.All(literal.Hits, other => Assert.Empty(other.Copies));
    }

    [Fact]
    public async Task SearchAsync_NameOfAPlace_PutsItsClausesFirstAndSaysSo()
    {
        _fixture.WriteDocument("a.txt", "包头市人民政府关于停车的通知", "包府发〔2020〕1号", "停车设施由住房城乡建设部门负责建设。");
        _fixture.Write("b.txt", "呼和浩特市人民政府关于停车的通知\n呼政发〔2020〕1号\n各区人民政府：\n一、停车设施由公安部门负责管理。\n呼和浩特市人民政府\n2020年9月13日\n");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "呼和浩特 停车设施", literal: false);

        Assert.Equal("呼和浩特市", response.Hits[0].Document.City);
        Assert.Contains(response.Notices, notice => notice.Code == "place-first");
        Assert.DoesNotContain((await SearchAsync(corpus, "呼和浩特 停车设施", literal: true)).Notices, notice => notice.Code == "place-first");
    }

    [Fact]
    public async Task SearchAsync_NameOfADepartment_PutsItsClausesFirstAndSaysSo()
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "停车设施由财政局和各区建设。", "停车设施由各区建设。（市财政局牵头）");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "财政局 停车设施", literal: false);

        Assert.Contains("市财政局牵头", response.Hits[0].Text, StringComparison.Ordinal);
        Assert.Contains(response.Hits[0].Explanation!.Preferred!, preferred => preferred.Term == "department");
        Assert.Contains(response.Notices, notice => notice.Code == "department-first");
        Assert.DoesNotContain((await SearchAsync(corpus, "财政局 停车设施", literal: true)).Notices, notice => notice.Code == "department-first");
    }

    [Fact]
    public async Task SearchAsync_QuestionWhoAnswers_PutsClausesWithDepartmentsFirstAndSaysSo()
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "停车设施按期建成。", "停车设施按期建成。（市财政局负责）");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "停车设施谁负责", literal: false, settings: new SearchSettings { WhoBoost = 1 });

        Assert.Contains("市财政局", response.Hits[0].Text, StringComparison.Ordinal);
        Assert.Contains(response.Notices, notice => notice.Code == "who-first");
        Assert.DoesNotContain((await SearchAsync(corpus, "停车设施谁负责", literal: true)).Notices, notice => notice.Code == "who-first");
    }

    [Fact]
    public async Task SearchAsync_LawAndRegulationOfAPlace_PutsTheLawFirstWhereNoPlaceIsNamed()
    {
        _fixture.Write("a.txt", "呼和浩特市物业管理条例\n第一条 物业服务企业应当公示停车收费标准。\n第二条 物业服务企业应当公示停车收费标准和依据。\n");
        _fixture.Write("b.txt", "中华人民共和国民法典\n第一条 物业服务企业应当公示停车收费标准。\n第二条 其他规定。\n");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "物业收费标准公示", literal: false);

        Assert.Equal("中华人民共和国民法典", response.Hits[0].Document.Title);
        Assert.Contains(response.Notices, notice => notice.Code == "law-first");
        Assert.All((await SearchAsync(corpus, "物业收费标准公示", literal: true)).Hits, hit => Assert.Empty(hit.Explanation!.Preferred!));
        Assert.DoesNotContain((await SearchAsync(corpus, "呼和浩特 物业收费标准公示", literal: false)).Notices, notice => notice.Code == "law-first");
    }

    [Theory]
    [InlineData("包府发[2020]9号", "公园")]
    [InlineData("包府發〔２０２０〕９號", "公园")]
    [InlineData("9号文", "公园")]
    [InlineData("《关于公园开放的通知》", "公园")]
    [InlineData("住房公积金管理条例第二条", "缴存")]
    [InlineData("公积金条例", "本条例")]
    [InlineData("公积金条例 第2条", "缴存")]
    public async Task SearchAsync_Citation_PutsWhatItMeansFirstAndSaysSo(string query, string expected)
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "停车设施第9号公园由包府发文件通知开放。", "9号公园开放条例。");
        _fixture.WriteDocument("b.txt", "关于公园开放的通知", "包府发〔2020〕9号", "公园全年开放。");
        _fixture.Write("c.txt", "住房公积金管理条例\n第一条 为了加强住房管理，制定本条例。\n第二条 单位应当按月缴存。\n第三条 公积金条例由住房部门解释，公积金条例即日施行。\n");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, query, literal: false);

        Assert.Contains(response.Hits.TakeWhile(hit => hit.Explanation!.Preferred!.Any(preferred => preferred.Term == "citation")), hit => hit.Text.Contains(expected, StringComparison.Ordinal));
        Assert.Contains(response.Notices, notice => notice.Code == "citation-first");
        Assert.DoesNotContain((await SearchAsync(corpus, query, literal: true)).Notices, notice => notice.Code == "citation-first");
    }

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Semantic)]
    [InlineData(SearchMode.Hybrid)]
    public async Task SearchAsync_CitationInAnyMode_ComesFirstAndIsCountedOnce(SearchMode mode)
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "停车设施第9号公园由包府发文件通知开放。", "9号公园开放条例。");
        _fixture.WriteDocument("b.txt", "关于公园开放的通知", "包府发〔2020〕9号", "公园全年开放。");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "9号文", literal: false, mode);

        Assert.Equal("包府发〔2020〕9号", response.Hits[0].Document.DocNumber);
        Assert.Contains(response.Notices, notice => notice.Code == "citation-first");
        Assert.Equal(Math.Min(response.Total, response.Size), response.Hits.Select(hit => hit.ClauseId).Distinct().Count());
        Assert.DoesNotContain((await SearchAsync(corpus, "9号文", literal: true, mode)).Notices, notice => notice.Code == "citation-first");
    }

    [Theory]
    [InlineData("第三条", "第三条 房屋征收应当公平补偿。")]
    [InlineData("第3条", "第三条 房屋征收应当公平补偿。")]
    [InlineData("（二）", "（二）路灯按时开启。")]
    [InlineData("(二)", "（二）路灯按时开启。")]
    [InlineData("一、（二）", "（二）路灯按时开启。")]
    [InlineData("公平补偿 第三条", "第三条 房屋征收应当公平补偿。")]
    [InlineData("缴存 第三条", "第三条 缴存比例不低于百分之五。")]
    [InlineData("第一次 缴存 第三条", "第三条 缴存比例不低于百分之五。")]
    public async Task SearchAsync_PlaceWithoutADocument_PutsItsClausesFirst(string query, string expected)
    {
        _fixture.Write("a.txt", "住房公积金管理条例\n第一条 公积金缴存办法见第三条和第三条的说明。\n第二条 第三条公平补偿缴存。\n第三条 缴存比例不低于百分之五。\n");
        _fixture.Write("b.txt", "房屋征收与补偿条例\n第一条 制定本条例。\n第二条 其他。\n第三条 房屋征收应当公平补偿。\n");
        _fixture.Write("c.txt", "关于照明的通知\n各区人民政府：\n一、路灯建设\n（一）更换路灯。\n（二）路灯按时开启。\n二、其他\n请遵照执行。\n");
        await using var corpus = await OpenAsync();

        foreach (var mode in Enum.GetValues<SearchMode>())
        {
            var response = await SearchAsync(corpus, query, literal: false, mode);
            var first = response.Hits.TakeWhile(hit => hit.Explanation!.Preferred!.Any(preferred => preferred.Term == "citation")).ToList();
            Assert.Contains(first, hit => hit.Text == expected);
            if (query.Contains(' ', StringComparison.Ordinal))
                Assert.Equal(expected, first[0].Text);
            Assert.All(first, hit => Assert.Equal(expected[..expected.IndexOfAny([' ', '路'])], hit.Marker));
            Assert.Contains(response.Notices, notice => notice.Code == "citation-first");
        }
    }

    [Fact]
    public async Task SearchAsync_DocumentCitedBesideWords_PutsItsBestClausesFirst()
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "公园停车设施由公安部门负责。", "公园停车按时收费。");
        _fixture.WriteDocument("b.txt", "关于公园开放的通知", "包府发〔2020〕9号", "公园全年开放。", "公园停车免费。");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, "包府发[2020]9号 停车", literal: false);

        Assert.Contains("公园停车免费", response.Hits[0].Text, StringComparison.Ordinal);
        Assert.Contains(response.Notices, notice => notice.Code == "citation-first");
    }

    [Fact]
    public async Task SearchAsync_ShortNameOfALaw_IsItsTitle()
    {
        _fixture.Write("a.txt", "中华人民共和国民事诉讼法\n第一条 民事案件由人民法院管辖。\n第二条 期间以时、日、月、年计算。\n");
        _fixture.Write("b.txt", "某某法院管辖规定\n第一条 民事案件由人民法院管辖。\n第二条 管辖案件由法院决定。\n");
        await using var corpus = await OpenAsync();

        var cited = await SearchAsync(corpus, "民诉法第二条", literal: false);
        var named = await SearchAsync(corpus, "民诉法 案件管辖", literal: false);

        Assert.Contains("期间", cited.Hits[0].Text, StringComparison.Ordinal);
        Assert.Equal("中华人民共和国民事诉讼法", named.Hits[0].Document.Title);
        Assert.Contains(named.Notices, notice => notice.Code == "everyday-words");
        Assert.Contains((await SearchAsync(corpus, "民事诉讼法 案件管辖", literal: false)).Notices, notice => notice.Code == "document-first");
    }

    [Theory]
    [InlineData("市教育局负责什么", "（市教育局负责）")]
    [InlineData("市教育局牵头哪些工作", "（市教育局牵头）")]
    [InlineData("市教育局配合什么", "市教育局配合")]
    public async Task SearchAsync_WhatADepartmentDoes_PutsItsRoleFirstAndSaysSo(string query, string expected)
    {
        _fixture.WriteDocument(
            "a.txt", "关于校园的通知", "包府发〔2020〕1号",
            "整治校园周边的道路交通。（市公安局牵头，市教育局配合）", "改造校园内的操场和跑道。（市教育局负责）", "建设校园外的停车场。（市教育局牵头）");
        await using var corpus = await OpenAsync();

        var response = await SearchAsync(corpus, query, literal: false);

        Assert.Contains(expected, response.Hits[0].Text, StringComparison.Ordinal);
        Assert.Contains(response.Notices, notice => notice.Code == "duty-first" && notice.Message.Contains("最前", StringComparison.Ordinal));
        Assert.DoesNotContain((await SearchAsync(corpus, query, literal: true)).Notices, notice => notice.Code == "duty-first");
    }

    [Fact]
    public async Task SearchAsync_PhraseOfTheCorpus_IsRankedByWordsUnlessItIsATitle()
    {
        _fixture.Write("a.txt", "关于就业的通知\n各区人民政府：\n一、见习基地管理\n各区每年核查一次。\n二、其他\n请遵照执行。\n");
        _fixture.Write("b.txt", "关于青年实习场所监督的意见\n各区人民政府：\n一、加强对见习单位和实习基地的管理\n管理好青年实习和见习的单位。\n");
        await using var corpus = await OpenAsync();

        async Task<double> FirstAsync(string query, double weight) =>
            (await SearchAsync(corpus, query, literal: false, settings: new SearchSettings { NameKeywordWeight = weight })).Hits[0].Score;

        Assert.NotEqual(await FirstAsync("见习基地管理", 0.4), await FirstAsync("见习基地管理", 0.8), 1e-9);
        Assert.Equal(await FirstAsync("见习基地怎么管理", 0.4), await FirstAsync("见习基地怎么管理", 0.8), 1e-9);
        Assert.Equal(await FirstAsync("青年实习场所监督", 0.4), await FirstAsync("青年实习场所监督", 0.8), 1e-9);
    }

    [Fact]
    public async Task SearchAsync_CitationBesideAFilter_StaysWithinTheFilter()
    {
        _fixture.WriteDocument("b.txt", "关于公园开放的通知", "包府发〔2020〕9号", "公园全年开放。");
        await using var corpus = await OpenAsync();

        var response = await new SearchService(corpus).SearchAsync(new SearchRequest { Query = "包府发〔2020〕9号", DocNumbers = ["包府发〔2020〕1号"] });

        Assert.Empty(response.Hits);
    }

    [Fact]
    public async Task SearchAsync_FirstHitHasAllWords_DoesNotSayThatNothingWasFound()
    {
        _fixture.WriteDocument("a.txt", "关于停车的通知", "包府发〔2020〕1号", "停车设施由各区建设。");
        await using var corpus = await OpenAsync();
        var settings = new SearchSettings { NothingFoundBelow = 2 };

        Assert.DoesNotContain((await SearchAsync(corpus, "停车", literal: false, settings: settings)).Notices, notice => notice.Code == "nothing-found");
        Assert.Contains((await SearchAsync(corpus, "停车 潜水艇", literal: false, settings: settings)).Notices, notice => notice.Code == "nothing-found");
    }

    private async Task<Corpus> OpenAsync()
    {
        var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitForWordsAsync(corpus);
        await CorpusFixture.WaitUntilReadyAsync(corpus);
        return corpus;
    }

    private static Task<SearchResponse> SearchAsync(Corpus corpus, string query, bool literal, SearchMode mode = SearchMode.Hybrid, SearchSettings? settings = null) =>
        new SearchService(corpus, settings).SearchAsync(new SearchRequest { Query = query, Mode = mode, Literal = literal, Explain = true });
}
