using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Model;

/// <summary>A tenth of the documents is deleted and added again: answers are those of an index made anew.</summary>
public sealed class ReplacementTests
{
    private static readonly IndexOptions Options = TestSchema.Options with { AutoMerge = false, SegmentsPerTier = 3 };

    public static TheoryData<int> Seeds() => [1, 2, 3, Random.Shared.Next(1000, int.MaxValue)];

    /// <summary>
    /// Scores too once the deleted documents are merged away. Before, they count in the statistics, as with Lucene: what is found and counted is
    /// the same already, scores and with them the order may differ.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void DeleteAndAddATenth_AnswersLikeAFreshIndex(int seed)
    {
        var data = new RandomData(seed);
        List<ModelDocument> documents = [.. Enumerable.Range(0, 300).Select(i => data.Document() with { Id = $"d{i}" })];
        var replaced = documents.OrderBy(_ => data.Random.Next()).Take(30).ToList();
        using var directory = new RamDirectory();
        using var changed = TestSchema.Open(directory, Options);
        Add(changed, documents, 40);
        replaced.ForEach(document => changed.Writer.Delete(document.Id));
        changed.Writer.Commit();
        Add(changed, replaced, 7);

        using var other = new RamDirectory();
        using var fresh = TestSchema.Open(other, Options);
        Add(fresh, [.. documents.Except(replaced), .. replaced], int.MaxValue);

        Compare(fresh, changed, seed, withScores: false);
        while (changed.Writer.MergeTier())
            Compare(fresh, changed, seed, withScores: false);
        changed.Writer.Merge();
        changed.Writer.Commit();
        Compare(fresh, changed, seed, withScores: true);
    }

    private static void Add(SearchIndex index, List<ModelDocument> documents, int perCommit)
    {
        foreach (var batch in documents.Chunk(Math.Min(perCommit, documents.Count)))
        {
            foreach (var document in batch)
                index.Writer.Add(document.ToIndexDocument());
            index.Writer.Commit();
        }
    }

    private static void Compare(SearchIndex fresh, SearchIndex changed, int seed, bool withScores)
    {
        using var expected = fresh.Acquire();
        using var actual = changed.Acquire();
        Assert.Equal(expected.DocCount, actual.DocCount);
        Assert.Equal(expected.MissingVectors("embedding"), actual.MissingVectors("embedding"));
        var data = new RandomData(seed + 1);
        for (var i = 0; i < 60; i++)
        {
            var filter = data.Random.Next(2) == 0 ? null : data.Filter();
            var query = withScores ? data.Query() : new FilteredQuery(new MatchAllQuery(), data.Filter());
            Assert.Equal(Words(expected, query, filter, withScores), Words(actual, query, filter, withScores));
            Assert.Equal(expected.Facet("tag", query, filter, 5), actual.Facet("tag", query, filter, 5));
            var vector = data.Vector();
            Assert.Equal(Vectors(expected, vector, filter), Vectors(actual, vector, filter));
        }
    }

    private static List<(string, float)> Words(IndexSearcher searcher, Query query, Filter? filter, bool withScores)
    {
        var hits = searcher.Search(query, 1000, new SearchOptions { Filter = filter }).Hits.Select(hit => (Id: searcher.GetId(hit.Doc), Score: withScores ? hit.Score : 0));
        return [.. withScores ? hits : hits.OrderBy(hit => hit.Id, StringComparer.Ordinal)];
    }

    /// <summary>A cosine does not depend on other documents.</summary>
    private static List<(string, float)> Vectors(IndexSearcher searcher, float[] vector, Filter? filter) =>
        [.. searcher.SearchVectors("embedding", vector, 1000, filter).Hits.Select(hit => (searcher.GetId(hit.Doc), hit.Score)).Order()];
}
