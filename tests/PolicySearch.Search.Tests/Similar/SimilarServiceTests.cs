using PolicySearch.Search.Querying;
using PolicySearch.Search.Similar;
using PolicySearch.Search.Tests.Citing;

namespace PolicySearch.Search.Tests.Similar;

[Collection(CitingCollection.Name)]
public sealed class SimilarServiceTests(CitedCorpus cited)
{
    private readonly SimilarService _similar = new(cited.Corpus);

    [Fact]
    public void Find_CopyWithAnotherCityInIt_ComesFirstWithTheShareCountedByHand()
    {
        var found = _similar.Find(new SimilarRequest { ClauseId = "heating-baotou.2", SameCity = false })!;

        var first = found.Similar[0];
        Assert.Equal(("heating-ordos.2", SimilarityKind.PartlyCopied), (first.Clause.ClauseId, first.Kind));
        Assert.Equal(ShareByHand("保证供热质量。包头市居民室内温度不得低于18摄氏度。", "保证供热质量。鄂尔多斯市居民室内温度不得低于18摄氏度。"), first.Shared.Share, 4);
        Assert.All(found.Similar, similar => Assert.NotEqual("包头市", similar.Clause.Document.City));
    }

    [Fact]
    public void Find_ExactCopy_SharesAllOfItsText()
    {
        var first = _similar.Find(new SimilarRequest { ClauseId = "heating-baotou.1" })!.Similar[0];

        Assert.Equal(("heating-ordos.1", SimilarityKind.NearCopy), (first.Clause.ClauseId, first.Kind));
        Assert.Equal(new SharedText(1, 1, 1), first.Shared);
        Assert.Equal(first.Clause.Text.Length, first.Clause.Highlights.Sum(range => range.Length), 3.0);
    }

    [Fact]
    public void Find_OwnDocument_OnlyOnRequest()
    {
        Assert.DoesNotContain(Ids(new SimilarRequest { ClauseId = "parking.5" }), id => id.StartsWith("parking.", StringComparison.Ordinal));
        Assert.Contains(Ids(new SimilarRequest { ClauseId = "parking.5", SameDocument = true }), id => id.StartsWith("parking.", StringComparison.Ordinal));
        Assert.DoesNotContain("parking.5", Ids(new SimilarRequest { ClauseId = "parking.5", SameDocument = true }));
    }

    [Fact]
    public void Find_Kinds_LeavesOutTheOthers()
    {
        var found = _similar.Find(new SimilarRequest { ClauseId = "heating-baotou.1", Kinds = [SimilarityKind.Related] })!;
        Assert.All(found.Similar, similar => Assert.Equal(SimilarityKind.Related, similar.Kind));
    }

    [Fact]
    public void Find_BadRequest_IsRefused()
    {
        Assert.Null(_similar.Find(new SimilarRequest { ClauseId = "none" }));
        Assert.Throws<SearchRequestException>(() => _similar.Find(new SimilarRequest { ClauseId = "parking.5", Size = 51 }));
    }

    private IEnumerable<string> Ids(SimilarRequest request) => _similar.Find(request)!.Similar.Select(similar => similar.Clause.ClauseId);

    private static double ShareByHand(string one, string other)
    {
        HashSet<string> a = [.. Runs(one)], b = [.. Runs(other)];
        return Math.Round((double)a.Intersect(b).Count() / Math.Min(a.Count, b.Count), 4);
    }

    private static IEnumerable<string> Runs(string text) => Enumerable.Range(0, text.Length - 4).Select(i => text.Substring(i, 5));
}
