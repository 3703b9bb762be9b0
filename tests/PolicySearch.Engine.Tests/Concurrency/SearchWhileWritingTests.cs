using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Concurrency;

public sealed class SearchWhileWritingTests
{
    private const int Rounds = 60;

    [Fact]
    public async Task Search_DuringCommitsAndMerges_SeesOneCommitAtATime()
    {
        using var folder = new TemporaryFolder();
        using var directory = new MappedDirectory(folder.Path);
        using var index = TestSchema.Open(directory, TestSchema.Options with { SegmentsPerTier = 3 });
        index.Writer.Commit(new Dictionary<string, string> { ["round"] = "-1" });
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(index, stop.Token))).ToList();

        await Task.Run(() => Write(index));
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.True(index.Check().IsWhole);
        index.Writer.Merge();
        index.Writer.Commit();
        Assert.Equal(6, directory.List().Count); // The manifest and one segment: old files are gone.
    }

    [Fact]
    public void Acquire_ThenCommitAndMerge_KeepsTheOldSnapshotReadable()
    {
        using var folder = new TemporaryFolder();
        using var directory = new MappedDirectory(folder.Path);
        using var index = TestSchema.Open(directory);
        index.Writer.Add(new IndexDocument("1").AddText("body", "old"));
        index.Writer.Commit();
        using var old = index.Acquire();

        index.Writer.Add(new IndexDocument("1").AddText("body", "new"));
        index.Writer.Merge();
        index.Writer.Commit();
        index.Dispose();

        Assert.Equal(1, old.Search(new TermQuery("body", "old"), 10).Total);
        Assert.Equal("1", old.GetId(0));
        old.Dispose();
        Assert.Throws<ObjectDisposedException>(() => old.Search(new MatchAllQuery(), 1));
    }

    /// <summary>The old searcher deleted its files when it was done, and the new index had files of the same names.</summary>
    [Fact]
    public void Dispose_SearcherFromBeforeAnErasure_LeavesTheNewIndexAlone()
    {
        using var directory = new RamDirectory();
        IndexSearcher old;
        using (var index = TestSchema.Open(directory))
        {
            index.Writer.Add(new IndexDocument("1").AddText("body", "old"));
            index.Writer.Commit();
            old = index.Acquire();
            index.Writer.DeleteAll();
            index.Writer.Commit();
        }

        SearchIndex.Erase(directory);
        using var rebuilt = TestSchema.Open(directory);
        rebuilt.Writer.Add(new IndexDocument("1").AddText("body", "new"));
        rebuilt.Writer.Commit();
        Assert.Equal(1, old.Search(new TermQuery("body", "old"), 10).Total);
        old.Dispose();

        Assert.True(rebuilt.Check().IsWhole);
    }

    /// <summary>Round r replaces document r mod 10 by two of round r; every document of a commit can be told from its user data.</summary>
    private static void Write(SearchIndex index)
    {
        for (var round = 0; round < Rounds; round++)
        {
            index.Writer.DeleteByKeyword("tag", $"{round % 10}");
            index.Writer.Add(Document($"a{round}", round));
            index.Writer.Add(Document($"b{round}", round));
            if (round % 7 == 0)
                index.Writer.UpdateVectors("embedding", [($"a{round}", [[1, 2, 3, 4, 5, 6, 7, round + 1]])]);
            if (round % 20 == 19)
                index.Writer.Merge();
            index.Writer.Commit(new Dictionary<string, string> { ["round"] = $"{round}" });
        }
    }

    private static IndexDocument Document(string id, int round) => new IndexDocument(id)
        .AddText("body", $"word round{round}")
        .AddKeyword("tag", $"{round % 10}")
        .SetInteger("date", round)
        .AddVector("embedding", [1, 2, 3, 4, 5, 6, 7, 8]);

    private static void ReadUntil(SearchIndex index, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var searcher = index.Acquire();
            var last = int.Parse(searcher.UserData["round"]);
            var expected = Enumerable.Range(Math.Max(0, last - 9), Math.Min(10, last + 1)).SelectMany(round => new[] { $"a{round}", $"b{round}" });
            Assert.Equal(expected.Order(), Ids(searcher, new TermQuery("body", "word")).Order());
            Assert.Equal(last < 0 ? 0 : 2, searcher.Search(new TermQuery("body", $"round{last}"), 10).Total);
            Assert.Equal(Math.Min(10, last + 1) * 2, searcher.SearchVectors("embedding", [1, 1, 1, 1, 1, 1, 1, 1], 100).Hits.Count);
        }
    }

    private static List<string> Ids(IndexSearcher searcher, Query query) =>
        [.. searcher.Search(query, 100).Hits.Select(hit => searcher.GetId(hit.Doc))];
}
