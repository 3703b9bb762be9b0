using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Vectors;

/// <summary>The coarse pass against its judge, the exact scan, over enough vectors for it to be taken.</summary>
public sealed class CoarseSearchTests : IDisposable
{
    private const int Dimension = 64;
    private const int Count = 20_000;
    private const string Field = "embedding";
    private const string Parity = "parity";

    private static readonly IndexSchema Schema = new([new(Field, FieldKind.Vector), new(Parity, FieldKind.Keyword)], Dimension);

    private readonly Random _random = new(20);
    private readonly RamDirectory _directory = new();
    private readonly SearchIndex _index;
    private readonly float[][] _topics;

    public CoarseSearchTests()
    {
        _topics = [.. Enumerable.Range(0, 50).Select(_ => Noise(1))];
        _index = SearchIndex.Open(_directory, Schema, new WordAnalyzer(), new IndexOptions { ScrubBytesPerSecond = 0 });
    }

    [Fact]
    public void SearchVectors_OneSegment_FindsWhatTheExactScanFinds()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        _index.Writer.Merge();
        _index.Writer.Commit();

        AssertNearExact(null);
        AssertNearExact(new KeywordFilter(Parity, "even"));
        AssertNearExact(new KeywordFilter(Parity, "seventh"));
        AssertNearExact(new KeywordFilter(Parity, "rare"));
    }

    [Fact]
    public void SearchVectors_DeletionsLayersAndMerges_FindsWhatTheExactScanFinds()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        for (var i = 0; i < Count; i += 10)
            _index.Writer.Delete($"{i}");
        _index.Writer.UpdateVectors(Field, [.. Enumerable.Range(0, Count / 2).Select(i => ($"{i}", (IReadOnlyList<float[]>)[Vector(), Vector()]))]);
        _index.Writer.UpdateVectors(Field, [.. Enumerable.Range(0, 50).Select(i => ($"{i}", (IReadOnlyList<float[]>)[]))]);
        _index.Writer.Commit();
        AssertNearExact(null);
        AssertNearExact(new KeywordFilter(Parity, "even"));

        Fill(Count, Count);
        _index.Writer.Commit();
        AssertNearExact(null);

        _index.Writer.Merge();
        _index.Writer.Commit();
        AssertNearExact(null);
        AssertNearExact(new KeywordFilter(Parity, "even"));
        Assert.True(_index.Check().IsWhole);
    }

    [Fact]
    public void SearchVectors_AskedTwice_GivesTheSameAnswer()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        using var searcher = _index.Acquire();
        var query = Vector();

        Assert.Equal(searcher.SearchVectors(Field, query, 100).Hits, searcher.SearchVectors(Field, query, 100).Hits);
    }

    /// <summary>Codes are copied from the file where they were chosen, and mapped where all are compared: the numbers are the same.</summary>
    [Fact]
    public void SearchVectors_AllCompared_GivesTheAnswerOfTheExactScan()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        using var searcher = _index.Acquire();
        foreach (var filter in new[] { null, new KeywordFilter(Parity, "seventh"), new KeywordFilter(Parity, "rare") })
        {
            var query = Vector();
            var exact = searcher.SearchVectors(Field, query, 100, filter, exact: true).Hits;

            Assert.Equal(exact, searcher.SearchVectors(Field, query, 100, filter, compared: Count * 2).Hits);
        }
    }

    [Fact]
    public void SearchVectors_FewCompared_GivesAsManyHitsWithTheScoresOfTheExactScan()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        using var searcher = _index.Acquire();
        var query = Vector();
        var all = searcher.SearchVectors(Field, query, Count, exact: true).Hits.ToDictionary(hit => hit.Doc, hit => hit.Score);

        var hits = searcher.SearchVectors(Field, query, 100, compared: 150).Hits;

        Assert.Equal(100, hits.Count);
        Assert.All(hits, hit => Assert.Equal(all[hit.Doc], hit.Score));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.SearchVectors(Field, query, 100, compared: 99));
    }

    /// <summary>The vectors that were left belonged to a few long documents, and their number was taken for that of all.</summary>
    [Fact]
    public void SearchVectors_LongDocuments_FewerHitsThanAskedForAreNotAll()
    {
        const int documents = 500;
        for (var i = 0; i < documents; i++)
        {
            var document = new IndexDocument($"{i}");
            var vector = Vector();
            for (var window = 0; window < Count / documents; window++)
                document.AddVector(Field, vector);
            _index.Writer.Add(document);
        }

        _index.Writer.Commit();
        using var searcher = _index.Acquire();
        var query = Vector();
        var some = searcher.SearchVectors(Field, query, 300, compared: 800);
        var all = searcher.SearchVectors(Field, query, 300, compared: Count);

        Assert.InRange(some.Hits.Count, 1, 299);
        Assert.False(some.HasComparedAll);
        Assert.Equal((300, true), (all.Hits.Count, all.HasComparedAll));
        Assert.True(searcher.SearchVectors(Field, query, 300, exact: true).HasComparedAll);
    }

    [Fact]
    public void SearchVectors_EqualVectors_TheFirstDocumentsWin()
    {
        var vector = Vector();
        for (var i = 0; i < Count; i++)
            _index.Writer.Add(new IndexDocument($"{i}").AddVector(Field, vector));
        _index.Writer.Commit();
        using var searcher = _index.Acquire();

        Assert.Equal(Enumerable.Range(0, 10), searcher.SearchVectors(Field, vector, 10).Hits.Select(hit => hit.Doc));
    }

    [Fact]
    public void SearchVectors_LimitAboveTheNumberOfDocuments_GivesAll()
    {
        Fill(0, Count);
        _index.Writer.Commit();
        using var searcher = _index.Acquire();

        Assert.Equal(Count, searcher.SearchVectors(Field, Vector(), int.MaxValue).Hits.Count);
        Assert.Empty(searcher.SearchVectors(Field, Vector(), 0).Hits);
    }

    /// <summary>Flush, update and merge each write a layer: none has signs, and every vector is compared.</summary>
    [Fact]
    public void SearchVectors_FieldWithoutSigns_ComparesEveryVector()
    {
        const int count = 5000;
        using var directory = new RamDirectory();
        using var index = SearchIndex.Open(
            directory, new IndexSchema([new(Field, FieldKind.Vector, HasSigns: false)], Dimension), new WordAnalyzer(), new IndexOptions { ScrubBytesPerSecond = 0 });
        for (var i = 0; i < 2 * count; i++)
            index.Writer.Add(new IndexDocument($"{i}").AddVector(Field, Vector()));
        index.Writer.Commit();
        AssertExact(index);
        index.Writer.UpdateVectors(Field, [.. Enumerable.Range(0, count).Select(i => ($"{i}", (IReadOnlyList<float[]>)[Vector()]))]);
        index.Writer.Commit();
        AssertExact(index);
        index.Writer.Merge();
        index.Writer.Commit();
        AssertExact(index);
    }

    public void Dispose()
    {
        _index.Dispose();
        _directory.Dispose();
    }

    private void AssertExact(SearchIndex index)
    {
        using var searcher = index.Acquire();
        for (var question = 0; question < 20; question++)
        {
            var query = Noise(1);
            Assert.Equal(searcher.SearchVectors(Field, query, 100, exact: true).Hits, searcher.SearchVectors(Field, query, 100).Hits);
        }
    }

    private void AssertNearExact(Filter? filter)
    {
        using var searcher = _index.Acquire();
        var (found, wanted) = (0, 0);
        for (var question = 0; question < 50; question++)
        {
            var query = Vector();
            var exact = searcher.SearchVectors(Field, query, 10, filter, exact: true).Hits;
            var coarse = searcher.SearchVectors(Field, query, 10, filter).Hits;
            var all = searcher.SearchVectors(Field, query, Count * 2, filter, exact: true).Hits.ToDictionary(hit => hit.Doc);
            Assert.Equal(exact.Count, coarse.Count);
            Assert.All(coarse, hit => Assert.Equal(all[hit.Doc], hit));
            Assert.Equal(coarse.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc), coarse);
            found += coarse.Intersect(exact).Count();
            wanted += exact.Count;
        }

        Assert.True(found >= wanted * 0.99, $"{found} of {wanted} documents were found (seed 20).");
    }

    private void Fill(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var document = new IndexDocument($"{i}").AddVector(Field, Vector());
            if (i % 5 == 0)
                document.AddVector(Field, Vector());
            if (i % 2 == 0)
                document.AddKeyword(Parity, "even");
            if (i % 7 == 0)
                document.AddKeyword(Parity, "seventh");
            if (i % 1000 == 0)
                document.AddKeyword(Parity, "rare");
            _index.Writer.Add(document);
        }
    }

    /// <summary>Near one of the topics, and all on one side of the origin, as the vectors of texts are.</summary>
    private float[] Vector() => [.. _topics[_random.Next(_topics.Length)].Zip(Noise(0.7f), (topic, noise) => topic + noise + 0.5f)];

    private float[] Noise(float size) => [.. Enumerable.Range(0, Dimension).Select(_ => (float)((_random.NextDouble() * 2) - 1) * size)];
}
