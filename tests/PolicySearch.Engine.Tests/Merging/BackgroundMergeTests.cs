using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Model;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Merging;

/// <summary>Merges of tiers while documents come, go and get vectors.</summary>
public sealed class BackgroundMergeTests
{
    private static readonly IndexOptions Options = TestSchema.Options with { AutoMerge = false, SegmentsPerTier = 3 };

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 6), Random.Shared.Next(1000, int.MaxValue)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void MergeTier_BesideRandomChangesAndCommits_LosesAndRevivesNothing(int seed)
    {
        var data = new RandomData(seed);
        using var directory = new RamDirectory();
        var index = TestSchema.Open(directory, Options);
        var (model, committed) = (new ModelIndex(), new ModelIndex());
        for (var round = 0; round < 25; round++)
        {
            Change(index, model, data);
            Commit();
            index.Writer.MergeTierInSlices(_ => ChangeBesideIt(), TimeSpan.Zero);
            if (round % 6 == 5)
                Compare(index, committed, data);
            if (data.Random.Next(5) == 0)
                Reopen();
        }

        Commit();
        index.Writer.Merge();
        index.Writer.Commit();
        using (var searcher = index.Acquire())
            ModelComparison.AssertEqual(searcher, model, data, scores: true);
        Assert.True(index.Check().IsWhole);
        Assert.True(directory.List().Count <= 6, "Files of merges were left over.");
        index.Dispose();

        void ChangeBesideIt()
        {
            if (data.Random.Next(15) == 0)
                Change(index, model, data);
            if (data.Random.Next(40) == 0)
                Commit();
        }

        void Commit()
        {
            index.Writer.Commit();
            committed = model.Clone();
        }

        void Reopen()
        {
            index.Dispose();
            index = TestSchema.Open(directory, Options);
            model = committed.Clone();
        }
    }

    [Fact]
    public void Merge_OneSegmentWithSeveralLayersOfVectors_LeavesOneLayer()
    {
        using var directory = new RamDirectory();
        using var index = TestSchema.Open(directory, Options);
        for (var i = 0; i < 20; i++)
            index.Writer.Add(new IndexDocument($"id-{i}").AddText("body", "a"));
        index.Writer.Commit();
        for (var i = 0; i < 20; i += 5)
        {
            index.Writer.UpdateVectors("embedding", [($"id-{i}", [[1, i, 0, 0, 0, 0, 0, 0]])]);
            index.Writer.Commit();
        }

        Assert.True(directory.List().Count(file => file.Contains("vectors", StringComparison.Ordinal)) > 1);
        index.Writer.Merge();
        index.Writer.Commit();

        Assert.Single(directory.List(), file => file.Contains("vectors", StringComparison.Ordinal));
        using var searcher = index.Acquire();
        Assert.Equal(4, searcher.SearchVectors("embedding", [1, 0, 0, 0, 0, 0, 0, 0], 10).Hits.Count);
        Assert.True(index.Check().IsWhole);
    }

    [Fact]
    public void MergeTier_WithNothingElseToCommit_IsSeenAtOnce()
    {
        using var directory = new RamDirectory();
        using var index = WithSegments(directory, 3);

        Assert.True(index.Writer.MergeTier());

        Assert.Equal(1, index.Writer.SegmentCount);
        Assert.Equal(["s4"], Segments(directory));
        Assert.False(index.Writer.MergeTier());
    }

    [Fact]
    public void MergeTier_WhileAChangeWaitsForItsCommit_DoesNotShowTheChange()
    {
        using var directory = new RamDirectory();
        using var index = WithSegments(directory, 3);
        index.Writer.Delete("0");

        Assert.True(index.Writer.MergeTier());

        using (var before = index.Acquire())
            Assert.True(before.Find("0") >= 0);
        index.Writer.Commit();
        using var after = index.Acquire();
        Assert.Equal((-1, 2), (after.Find("0"), after.DocCount));
    }

    [Fact]
    public void MergeTier_WhoseSourcesAreDeletedMeanwhile_IsForNothing()
    {
        using var directory = new RamDirectory();
        using var index = WithSegments(directory, 3);

        index.Writer.MergeTierInSlices(
            _ =>
            {
                index.Writer.DeleteAll();
                index.Writer.Commit();
            },
            TimeSpan.Zero);
        index.Writer.Add(new IndexDocument("new"));
        index.Writer.Commit();

        using var searcher = index.Acquire();
        Assert.Equal(1, searcher.DocCount);
        Assert.Single(Segments(directory));
    }

    [Fact]
    public void MergeTier_ThatFails_LeavesTheIndexAndItsWriterAsTheyWere()
    {
        using var filled = new RamDirectory();
        WithSegments(filled, 3).Dispose();
        var directory = new FaultyDirectory(DirectoryBytes.Read(filled));
        using var index = TestSchema.Open(directory, Options);

        Assert.Throws<IOException>(() => index.Writer.MergeTierInSlices(_ => throw new IOException("no room"), TimeSpan.Zero));
        index.Writer.Add(new IndexDocument("new"));
        index.Writer.Commit();

        using var searcher = index.Acquire();
        Assert.Equal(4, searcher.DocCount);
        Assert.Equal(4, index.Writer.SegmentCount);
        Assert.DoesNotContain(directory.List(), name => name.StartsWith("s4.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dispose_DuringAMergeOnAnotherThread_EndsIt()
    {
        using var directory = new RamDirectory();
        var index = WithSegments(directory, 3);
        using var started = new ManualResetEventSlim();
        var merge = Task.Run(() => index.Writer.MergeTierInSlices(
            _ =>
            {
                started.Set();
                Thread.Sleep(100);
            },
            TimeSpan.Zero));
        started.Wait();

        index.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => merge); // Ended in its work, or found the writer closed at its end.
        using var again = TestSchema.Open(directory, Options);
        Assert.Equal(3, again.Writer.SegmentCount);
    }

    /// <summary>Some of the reopenings stand for crashes: what was merged and not committed is merged again.</summary>
    [Fact]
    public void ManySmallCommits_MergedBesideThem_LeaveFewSegmentsAndLayers()
    {
        var data = new RandomData(8);
        using var directory = new RamDirectory();
        var index = TestSchema.Open(directory, Options with { SegmentsPerTier = 4 });
        for (var commit = 0; commit < 200; commit++)
        {
            index.Writer.Add(new IndexDocument($"{commit}").AddText("body", "a"));
            index.Writer.Commit();
            index.Writer.UpdateVectors("embedding", [($"{commit}", [data.Vector()])]);
            if (commit % 37 == 36)
            {
                index.Dispose();
                index = TestSchema.Open(directory, Options with { SegmentsPerTier = 4 });
            }

            while (index.Writer.MergeTier())
            {
            }

            index.Writer.Commit();
            Assert.InRange(index.Writer.SegmentCount, 1, 4);
            Assert.InRange(directory.List().Count(name => name.Contains(".vectors", StringComparison.Ordinal)), 0, 12);
        }

        using var searcher = index.Acquire();
        Assert.Equal(200, searcher.DocCount);
        index.Dispose();
    }

    private static SearchIndex WithSegments(RamDirectory directory, int count)
    {
        var index = TestSchema.Open(directory, Options);
        for (var i = 0; i < count; i++)
        {
            index.Writer.Add(new IndexDocument($"{i}").AddText("body", "a b c"));
            index.Writer.Commit();
        }

        return index;
    }

    private static IEnumerable<string> Segments(RamDirectory directory) =>
        directory.List().Where(name => name != "manifest").Select(name => name.Split('.')[0]).Distinct();

    private static void Change(SearchIndex index, ModelIndex model, RandomData data)
    {
        for (var left = data.Random.Next(1, 6); left > 0; left--)
        {
            var (document, id, vectors) = (data.Document(), data.Id(), data.Vectors());
            index.Writer.Add(document.ToIndexDocument());
            model.Add(document);
            index.Writer.UpdateVectors("embedding", [(id, vectors)]);
            model.UpdateVectors(id, vectors);
            if (data.Random.Next(3) > 0)
                continue;
            index.Writer.Delete(id);
            model.Delete(id);
        }
    }

    private static void Compare(SearchIndex index, ModelIndex model, RandomData data)
    {
        using var searcher = index.Acquire();
        ModelComparison.AssertEqual(searcher, model, data, scores: false);
    }
}
