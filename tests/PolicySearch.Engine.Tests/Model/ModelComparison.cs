using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine.Tests.Model;

/// <summary>Asks engine and model the same and compares the answers.</summary>
internal static class ModelComparison
{
    private const double Tolerance = 1e-4;

    /// <param name="searcher">The engine.</param>
    /// <param name="model">The model.</param>
    /// <param name="data">Source of the questions.</param>
    /// <param name="scores">Whether scores are equal too: not while deleted documents are still counted in the statistics.</param>
    public static void AssertEqual(IndexSearcher searcher, ModelIndex model, RandomData data, bool scores)
    {
        Assert.Equal(model.Documents.Count, searcher.DocCount);
        foreach (var document in model.Documents)
            AssertDocument(searcher, document);
        Assert.Equal(model.Documents.Count(document => document.Vectors.Length == 0), searcher.MissingVectors("embedding"));
        for (var i = 0; i < 8; i++)
            AssertSearch(searcher, model, data.Query(), data.Random.Next(2) == 0 ? null : data.Filter(), scores);
        AssertKeywordTable(searcher);
        AssertVectors(searcher, model, data.Vector(), data.Random.Next(2) == 0 ? null : data.Filter());
        AssertSorted(searcher, model, data.Filter(), data.Random.Next(2) == 0);
    }

    /// <summary>The values of many documents are those of each.</summary>
    private static void AssertKeywordTable(IndexSearcher searcher)
    {
        var docs = searcher.Matches(new MatchAllQuery());
        var table = searcher.GetKeywords(docs, "tag");
        Assert.Equal(table.Values.Distinct(), table.Values);
        foreach (var (index, doc) in docs.Index())
            Assert.Equal(searcher.GetKeywords(doc, "tag"), table.Of(index).ToArray().Select(number => table.Values[number]));
        int[] backwards = [.. docs.Docs.ToArray().Reverse()];
        Assert.Equal(backwards.Select(doc => searcher.GetInteger(doc, "date")), searcher.GetIntegers(backwards, "date"));
    }

    private static void AssertDocument(IndexSearcher searcher, ModelDocument document)
    {
        var doc = searcher.Find(document.Id);
        Assert.True(doc >= 0, $"{document.Id} is not found.");
        Assert.Equal(document.Id, searcher.GetId(doc));
        Assert.Equal(document.Date, searcher.GetInteger(doc, "date"));
        Assert.Equal(document.Tags.Order(StringComparer.Ordinal), searcher.GetKeywords(doc, "tag"));
        Assert.Equal(document.Vectors.Length, searcher.GetVectors(doc, "embedding").Count);
    }

    private static void AssertSearch(IndexSearcher searcher, ModelIndex model, Query query, Filter? filter, bool scores)
    {
        var limit = 1000;
        var actual = searcher.Search(query, limit, new SearchOptions { Filter = filter });
        var ids = actual.Hits.Select(hit => searcher.GetId(hit.Doc)).ToList();
        Assert.Equal(ids.Count, actual.Total);
        if (!scores && !UsesShares(query))
            Assert.Equal(model.Search(query, filter).Select(hit => hit.Id).Order(), ids.Order());
        if (scores)
            AssertScores(searcher, actual, model.Search(query, filter), query);
        AssertFacets(searcher, model, query, filter, ids);
    }

    private static void AssertScores(IndexSearcher searcher, TopDocs actual, List<(string Id, double Score)> expected, Query query)
    {
        var byId = expected.ToDictionary(hit => hit.Id, hit => hit.Score);
        var ids = actual.Hits.Select(hit => searcher.GetId(hit.Doc)).ToList();
        Assert.Equal(byId.Keys.Order(), ids.Order());
        for (var i = 0; i < ids.Count; i++)
        {
            Assert.InRange(actual.Hits[i].Score, byId[ids[i]] - Tolerance, byId[ids[i]] + Tolerance);
            if (i > 0)
                Assert.True(actual.Hits[i - 1].Score > actual.Hits[i].Score
                    || (actual.Hits[i - 1].Score == actual.Hits[i].Score && actual.Hits[i - 1].Doc < actual.Hits[i].Doc));
        }

        foreach (var hit in actual.Hits.Take(3))
            Assert.Equal(hit.Score, searcher.Explain(query, hit.Doc).Value, 1e-5f);
        var first = searcher.Search(query, 5);
        Assert.True(first.Hits.Count <= 5);
    }

    private static void AssertFacets(IndexSearcher searcher, ModelIndex model, Query query, Filter? filter, List<string> ids)
    {
        var found = ids.ToHashSet();
        var expected = model.Documents
            .Where(document => found.Contains(document.Id))
            .SelectMany(document => document.Tags)
            .GroupBy(tag => tag)
            .Select(group => new FacetCount(group.Key, group.Count()))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Value, StringComparer.Ordinal)
            .Take(5);
        Assert.Equal(expected, searcher.Facet("tag", query, filter, 5));
    }

    private static void AssertVectors(IndexSearcher searcher, ModelIndex model, float[] query, Filter? filter)
    {
        var expected = model.SearchVectors(query, filter).ToDictionary(hit => hit.Id, hit => hit.Score);
        var actual = searcher.SearchVectors("embedding", query, 1000, filter);
        Assert.Equal(expected.Keys.Order(), actual.Hits.Select(hit => searcher.GetId(hit.Doc)).Order());
        foreach (var hit in actual.Hits)
            Assert.InRange(hit.Score, expected[searcher.GetId(hit.Doc)] - 0.03, expected[searcher.GetId(hit.Doc)] + 0.03);
        Assert.Equal(actual.Hits.Take(3), searcher.SearchVectors("embedding", query, 3, filter).Hits);
        AssertCosines(searcher, model, query);
    }

    /// <summary>One cosine for each window of each document, in any order of documents.</summary>
    private static void AssertCosines(IndexSearcher searcher, ModelIndex model, float[] query)
    {
        ModelDocument[] documents = [.. model.Documents.Reverse()];
        var actual = searcher.Cosines("embedding", query, Array.ConvertAll(documents, document => searcher.Find(document.Id)));
        Assert.Equal(documents.Length, actual.Count);
        foreach (var (document, cosines) in documents.Zip(actual))
        {
            Assert.Equal(document.Vectors.Length, cosines.Length);
            Assert.All(document.Vectors.Zip(cosines), pair => Assert.InRange(pair.Second, ModelIndex.Cosine(query, pair.First) - 0.03, ModelIndex.Cosine(query, pair.First) + 0.03));
        }
    }

    private static void AssertSorted(IndexSearcher searcher, ModelIndex model, Filter filter, bool descending)
    {
        var options = new SearchOptions { Filter = filter, SortField = "date", Descending = descending };
        var actual = searcher.Search(new MatchAllQuery(), 1000, options).Hits.Select(hit => searcher.GetInteger(hit.Doc, "date")).ToList();
        var dates = model.Documents.Where(document => model.Passes(filter, document)).Select(document => document.Date).ToList();
        var sorted = descending
            ? dates.OrderByDescending(date => date ?? long.MinValue)
            : dates.OrderBy(date => date ?? long.MaxValue);
        Assert.Equal(sorted, actual);
    }

    private static bool UsesShares(Query query) => query switch
    {
        BooleanQuery boolean => boolean.MinimumShouldWeight > 0 || boolean.Must.Concat(boolean.Should).Concat(boolean.MustNot).Any(UsesShares),
        DisMaxQuery disMax => disMax.Parts.Any(UsesShares),
        FilteredQuery filtered => UsesShares(filtered.Query),
        BoostQuery boosted => UsesShares(boosted.Query),
        _ => false,
    };
}
