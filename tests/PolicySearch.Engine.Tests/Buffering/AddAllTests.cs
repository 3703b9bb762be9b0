using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Model;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Buffering;

public sealed class AddAllTests
{
    private const long BufferBytes = 4 << 20;

    [Theory]
    [InlineData(1, 200_000)]
    [InlineData(2, 1)]
    [InlineData(5, 200_000)]
    public void AddAll_OnSomeThreads_GivesTheOrderAndTheAnswersOfAddingOneByOne(int threads, long bufferBytes)
    {
        var seed = Random.Shared.Next();
        var documents = Documents(seed, 400);
        using var one = new RamDirectory();
        using var many = new RamDirectory();
        using var expected = TestSchema.Open(one);
        using var actual = TestSchema.Open(many, TestSchema.Options with { IndexingThreads = threads, BufferBytes = bufferBytes });
        foreach (var document in documents)
            expected.Writer.Add(document.ToIndexDocument());
        actual.Writer.Add(new IndexDocument(documents[^1].Id).AddText("body", "older"));
        actual.Writer.Delete("nobody");

        actual.Writer.AddAll(documents.Select(document => document.ToIndexDocument()));

        AssertEqual(expected, actual, seed);
    }

    [Fact]
    public void AddAll_MuchMoreThanTheBuffer_StaysWithinIt()
    {
        using var directory = new RamDirectory();
        using var index = TestSchema.Open(directory, TestSchema.Options with { IndexingThreads = 3, BufferBytes = BufferBytes });

        index.Writer.AddAll(LongDocuments());

        Assert.InRange(index.Writer.PeakBufferedBytes, BufferBytes / 2, BufferBytes * 11 / 10);
        Assert.True(index.Writer.SegmentCount > 3);
    }

    [Fact]
    public void Add_MuchMoreThanTheBuffer_StaysWithinIt()
    {
        using var directory = new RamDirectory();
        using var index = TestSchema.Open(directory, TestSchema.Options with { BufferBytes = BufferBytes });

        foreach (var document in LongDocuments())
            index.Writer.Add(document);

        Assert.InRange(index.Writer.PeakBufferedBytes, BufferBytes, BufferBytes * 11 / 10);
        Assert.True(index.Writer.SegmentCount > 3);
    }

    [Fact]
    public void UpdateVectors_MuchMoreThanTheBuffer_StaysWithinIt()
    {
        using var directory = new RamDirectory();
        using var index = TestSchema.Open(directory, TestSchema.Options with { BufferBytes = 1 << 20 });
        index.Writer.Add(new IndexDocument("1"));
        for (var i = 0; i < 50_000; i++)
            index.Writer.UpdateVectors("embedding", [($"{i}", [[1, 2, 3, 4, 5, 6, 7, 8]])]);

        Assert.InRange(index.Writer.PeakBufferedBytes, 1 << 20, (1 << 20) * 12 / 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AddAll_DocumentWithAnUnknownField_FailsAndCommitsNothing(int threads)
    {
        using var directory = new RamDirectory();
        using (var index = TestSchema.Open(directory, TestSchema.Options with { IndexingThreads = threads, BufferBytes = 50_000 }))
        {
            var documents = LongDocuments().Take(200).Append(new IndexDocument("bad").AddText("no such field", "a"));

            Assert.Throws<ArgumentException>(() => index.Writer.AddAll(documents));
            Assert.Throws<InvalidOperationException>(() => index.Writer.Commit());
        }

        using var again = TestSchema.Open(directory);
        using var searcher = again.Acquire();
        Assert.Equal(0, searcher.DocCount);
        Assert.Equal(["manifest"], directory.List());
    }

    private static List<ModelDocument> Documents(int seed, int count)
    {
        var data = new RandomData(seed);
        return [.. Enumerable.Range(0, count).Select(i => data.Document() with { Id = $"id-{data.Random.Next(count)}", Body = data.Document().Body + " a" })];
    }

    /// <summary>24 MB of words, of which many are new in each document.</summary>
    private static IEnumerable<IndexDocument> LongDocuments()
    {
        for (var i = 0; i < 2000; i++)
            yield return new IndexDocument($"{i}").AddText("body", string.Join(' ', Enumerable.Range(0, 1500).Select(word => $"w{(word * 7 * i) % 20_011}")));
    }

    private static void AssertEqual(SearchIndex expected, SearchIndex actual, int seed)
    {
        foreach (var index in new[] { expected, actual })
        {
            index.Writer.Merge();
            index.Writer.Commit();
        }

        using var first = expected.Acquire();
        using var second = actual.Acquire();
        var data = new RandomData(seed);
        foreach (var query in Enumerable.Range(0, 50).Select(_ => data.Query()).Prepend(new MatchAllQuery()))
            Assert.Equal(Answer(first, query), Answer(second, query));
        Assert.Equal(0, second.Search(new TermQuery("body", "older"), 1).Total);
    }

    private static List<(string, float)> Answer(IndexSearcher searcher, Query query) =>
        [.. searcher.Search(query, 1000).Hits.Select(hit => (searcher.GetId(hit.Doc), hit.Score))];
}
