using PolicySearch.Documents.Model;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Citing;
using PolicySearch.Search.Tests.Indexing;

namespace PolicySearch.Search.Tests.Comparing;

public sealed class CompareServiceTests
{
    private static readonly string[] Cities = ["包头", "鄂尔多斯市"];

    [Fact]
    public async Task Compare_TwoCities_EmbedsTheQuestionOnce()
    {
        using var fixture = new CorpusFixture();
        await using var corpus = await OpenAsync(fixture);
        var before = fixture.Embedding.Computed;

        await new CompareService(corpus, new SearchService(corpus)).CompareAsync(new CompareRequest { Query = "供热质量", Cities = Cities, IncludeParents = true }, TestPermalinks.Instance);

        Assert.Equal(before + 1, fixture.Embedding.Computed);
    }

    [Fact]
    public async Task Compare_TwoCities_TellsWhatOnlyOneHas()
    {
        using var fixture = new CorpusFixture();
        await using var corpus = await OpenAsync(fixture);

        var found = await new CompareService(corpus, new SearchService(corpus)).CompareAsync(new CompareRequest { Query = "供热", Cities = Cities }, TestPermalinks.Instance);

        Assert.Equal(["包头市", "鄂尔多斯市"], found.Cities.Select(city => city.City));
        var (baotou, ordos) = (found.Cities[0], found.Cities[1]);
        Assert.Equal(["财政局"], baotou.OnlyDepartments);
        Assert.Empty(ordos.OnlyDepartments);
        var shared = ordos.Departments.Single(department => department.Canonical == "住房和城乡建设局");
        Assert.Equal((1, false), (shared.Roles[DepartmentRole.Lead], shared.OnlyHere));
        Assert.All(found.Cities.SelectMany(city => city.Clauses), clause => Assert.Equal("clause:" + clause.Hit.ClauseId, clause.Hit.Permalink));
    }

    [Fact]
    public async Task Compare_Parents_StandInColumnsOfTheirOwnAndDoNotCount()
    {
        using var fixture = new CorpusFixture();
        await using var corpus = await OpenAsync(fixture);

        var found = await new CompareService(corpus, new SearchService(corpus)).CompareAsync(new CompareRequest { Query = "供热", Cities = Cities, IncludeParents = true }, TestPermalinks.Instance);

        Assert.Equal(["内蒙古自治区", "全国"], found.Cities.Where(city => city.IsParent).Select(city => city.City));
        Assert.All(found.Cities.Where(city => city.IsParent), city => Assert.Empty(city.OnlyDepartments));
    }

    [Theory]
    [InlineData("包头市")]
    [InlineData("包头,包头市")]
    [InlineData("一,二,三,四,五,六,七,八,九")]
    public async Task Compare_WrongNumberOfCities_IsRefused(string cities)
    {
        using var fixture = new CorpusFixture();
        await using var corpus = await OpenAsync(fixture);
        var compare = new CompareService(corpus, new SearchService(corpus));

        var error = await Assert.ThrowsAsync<SearchRequestException>(
            () => compare.CompareAsync(new CompareRequest { Query = "供热", Cities = cities.Split(',') }, TestPermalinks.Instance));
        Assert.Equal("cities-out-of-range", error.Code);
    }

    private static async Task<Corpus> OpenAsync(CorpusFixture fixture)
    {
        Write(fixture, "baotou", "包头市", "包供发〔2020〕1号", "保证供热质量。（市住建局牵头，市财政局配合）");
        Write(fixture, "ordos", "鄂尔多斯市", "鄂供发〔2020〕2号", "提高供热质量。（市住建局牵头）");
        var corpus = fixture.Open();
        Assert.True(corpus.Importer.Import([fixture.Files]).IsClean);
        await CorpusFixture.WaitUntilReadyAsync(corpus);
        return corpus;
    }

    private static void Write(CorpusFixture fixture, string name, string city, string number, string clause)
    {
        fixture.Write(Path.Combine("files", name + ".txt"), $"{city}供热办法\n\n一、{clause}\n\n二、及时处理投诉。\n");
        fixture.Write(Path.Combine("files", name + ".meta.json"), $$"""{"id":"{{name}}","title":"{{city}}供热办法","docNumber":"{{number}}","city":"{{city}}"}""");
    }
}
