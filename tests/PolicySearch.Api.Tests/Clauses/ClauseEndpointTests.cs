namespace PolicySearch.Api.Tests.Clauses;

[Collection(ServedCollection.Name)]
public sealed class ClauseEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Get_WithContext_GivesTheClausesAroundIt()
    {
        var clauses = served.Corpus.Store.GetDocument(served.Documents["baotou"])!.Document.Clauses;
        var answer = await served.GetAsync($"/api/v1/clauses/{clauses[10].Id}?context=2");

        Assert.Equal(clauses[10].Id, (string)answer["clause"]!["id"]!);
        Assert.Equal([clauses[8].Id, clauses[9].Id], answer["before"]!.AsArray().Select(clause => (string)clause!["id"]!));
        Assert.Equal([clauses[11].Id, clauses[12].Id], answer["after"]!.AsArray().Select(clause => (string)clause!["id"]!));
    }

    [Fact]
    public async Task Get_FirstClause_HasNothingBefore()
    {
        var first = served.Corpus.Store.GetDocument(served.Documents["hohhot"])!.Document.Clauses[0];
        var answer = await served.GetAsync($"/api/v1/clauses/{first.Id}?context=1");

        Assert.Empty(answer["before"]!.AsArray());
        Assert.Single(answer["after"]!.AsArray());
    }

    [Fact]
    public async Task Get_Notes_StandInTheTextWhereTheirRangesSay()
    {
        var clause = served.Corpus.Store.GetDocument(served.Documents["hohhot"])!.Document.Clauses.First(clause => clause.Notes.Count > 0);
        var answer = (await served.GetAsync($"/api/v1/clauses/{clause.Id}"))["clause"]!;

        var note = answer["notes"]![0]!;
        var text = (string)answer["text"]!;
        Assert.Equal((string)note["text"]!, text.Substring((int)note["range"]!["start"]!, (int)note["range"]!["length"]!));
    }
}
