using PolicySearch.Engine.Searching;

namespace PolicySearch.Engine.Tests.Vectors;

/// <summary>Against sorting everything.</summary>
public sealed class NearestDocsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(5000)]
    [InlineData(int.MaxValue)]
    public void Take_ManyDocuments_GivesTheBestInOrder(int limit)
    {
        var random = new Random(7);
        VectorHit[] all = [.. Enumerable.Range(0, 3000).Select(doc => new VectorHit(doc, random.Next(-300, 300) / 300f, random.Next(4)))];
        random.Shuffle(all);
        var nearest = new NearestDocs(limit);

        foreach (var hit in all)
        {
            if (hit.Score >= nearest.Floor)
                nearest.Add(hit.Doc, hit.Score, hit.Window);
        }

        Assert.Equal(all.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(limit), nearest.Take());
    }
}
