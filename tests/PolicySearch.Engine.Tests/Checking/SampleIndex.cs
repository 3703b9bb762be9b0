using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Model;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Checking;

/// <summary>An index of several segments with everything in it, and the right answers to some questions.</summary>
internal sealed class SampleIndex
{
    private static readonly (Query Query, Filter? Filter)[] Questions =
    [
        (BooleanQuery.AnyOf(new TermQuery("body", "充电桩"), new TermQuery("body", "a"), new TermQuery("title", "b")), null),
        (new PhraseQuery("body", ["充电桩", "停车"], [0, 1]), null),
        (new MatchAllQuery(), new AndFilter(new KeywordFilter("city", "北京", "上海"), new IntegerFilter("date", -20, 20))),
    ];

    private static readonly float[] Vector = [1, -2, 3, -4, 5, -6, 7, -8];

    private readonly List<List<(string Id, float Score)>> _answers;

    public SampleIndex(int documents, int segments, IIndexDirectory directory)
    {
        Fill(documents, segments, directory);
        Files = DirectoryBytes.Read(directory);
        using var index = TestSchema.Open(directory);
        using var searcher = index.Acquire();
        _answers = Ask(searcher, out var partial);
        Assert.False(partial);
    }

    public Dictionary<string, byte[]> Files { get; }

    /// <summary>
    /// Opens the files and asks all questions. Answers must be right, or be called partial and hold right documents
    /// only, or be refused; whatever else happens is a failure.
    /// </summary>
    /// <returns>Whether the damage was noticed, by the answers or at the latest by the check.</returns>
    public bool AssertNeverWrong(IIndexDirectory directory)
    {
        SearchIndex index;
        try
        {
            index = TestSchema.Open(directory);
        }
        catch (Exception exception) when (exception is IndexDamagedException or IndexVersionException)
        {
            return true;
        }

        using (index)
        {
            using var searcher = index.Acquire();
            AssertAnswers(searcher);
            Assert.Equal(searcher.IsPartial, index.HasDamage);
            return !index.Check().IsWhole;
        }
    }

    private static void Fill(int documents, int segments, IIndexDirectory directory)
    {
        var data = new RandomData(99);
        using var index = TestSchema.Open(directory, TestSchema.Options with { AutoMerge = false });
        for (var i = 0; i < documents; i++)
        {
            index.Writer.Add((data.Document() with { Id = $"id-{i}", Vectors = [data.Vector()] }).ToIndexDocument());
            if (i % (documents / segments) == (documents / segments) - 1)
                index.Writer.Commit(new Dictionary<string, string> { ["last"] = $"{i}" });
        }

        index.Writer.Delete("id-1");
        index.Writer.UpdateVectors("embedding", [("id-2", [data.Vector(), data.Vector()])]);
        index.Writer.Commit();
    }

    private void AssertAnswers(IndexSearcher searcher)
    {
        var answers = Ask(searcher, out var partial);
        for (var i = 0; i < answers.Count; i++)
        {
            if (partial)
                Assert.Subset(_answers[i].Select(hit => hit.Id).ToHashSet(), answers[i].Select(hit => hit.Id).ToHashSet());
            else
                Assert.Equal(_answers[i], answers[i]);
        }
    }

    private static List<List<(string Id, float Score)>> Ask(IndexSearcher searcher, out bool partial)
    {
        List<List<(string, float)>> answers;
        do
        {
            partial = searcher.IsPartial;
            answers = [.. Questions.Select(question => Ask(searcher, question.Query, question.Filter)), AskVectors(searcher)];
        }
        while (partial != searcher.IsPartial); // Damage that was met underway changes the earlier answers too.
        return answers;
    }

    private static List<(string Id, float Score)> Ask(IndexSearcher searcher, Query query, Filter? filter) =>
    [
        .. searcher.Search(query, 10_000, new SearchOptions { Filter = filter }).Hits.Select(hit => (searcher.GetId(hit.Doc), hit.Score)),
    ];

    private static List<(string Id, float Score)> AskVectors(IndexSearcher searcher) =>
    [
        .. searcher.SearchVectors("embedding", Vector, 10_000).Hits.Select(hit => (searcher.GetId(hit.Doc), hit.Score)),
    ];
}
