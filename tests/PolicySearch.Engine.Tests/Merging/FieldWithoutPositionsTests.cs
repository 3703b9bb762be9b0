using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Merging;

/// <summary>A text field without positions beside its twin with them, through flushes, deletions and merges.</summary>
public sealed class FieldWithoutPositionsTests
{
    private static readonly IndexSchema Schema = new([new("body", FieldKind.Text), new("bag", FieldKind.Text, HasPositions: false)], 0);

    [Fact]
    public void Search_RandomTexts_EqualsTheTwin()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var directory = new RamDirectory();
        using var index = SearchIndex.Open(directory, Schema, new WordAnalyzer(), TestSchema.Options);
        for (var round = 0; round < 4; round++)
        {
            for (var i = 0; i < 400; i++)
            {
                var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"w{Math.Min(random.Next(200), random.Next(200))}"));
                index.Writer.Add(new IndexDocument($"id-{random.Next(1000)}").AddText("body", text).AddText("bag", text));
            }

            index.Writer.Delete($"id-{random.Next(1000)}");
            index.Writer.Commit();
            AssertTwins(index, random, seed);
        }

        index.Writer.Merge();
        index.Writer.Commit();
        AssertTwins(index, random, seed);
        Assert.True(index.Check().IsWhole);
    }

    [Fact]
    public void Search_PhraseInIt_SaysThatItHasNoPositions()
    {
        using var directory = new RamDirectory();
        using var index = SearchIndex.Open(directory, Schema, new WordAnalyzer(), TestSchema.Options);
        using var searcher = index.Acquire();

        var error = Assert.Throws<ArgumentException>(() => searcher.Search(new PhraseQuery("bag", ["a", "b"], [0, 1]), 10));

        Assert.Contains("no positions", error.Message, StringComparison.Ordinal);
    }

    private static void AssertTwins(SearchIndex index, Random random, int seed)
    {
        using var searcher = index.Acquire();
        for (var i = 0; i < 30; i++)
        {
            string[] terms = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"w{random.Next(210)}")];
            var (body, bag) = (searcher.Search(Query("body", terms), 20), searcher.Search(Query("bag", terms), 20));
            Assert.True(body.Hits.SequenceEqual(bag.Hits) && body.Total == bag.Total, $"seed {seed}: {string.Join(' ', terms)}");
        }
    }

    private static BooleanQuery Query(string field, string[] terms) => new() { Should = [.. terms.Select(term => new TermQuery(field, term))] };
}
