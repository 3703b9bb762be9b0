using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Tests.Model;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Checking;

/// <summary>Fails input/output call 1, then 2, and so on until a run passes; afterwards the index is at the old or at the new commit.</summary>
public sealed class CrashTests
{
    private static readonly IndexOptions Options = TestSchema.Options with { SegmentsPerTier = 2 };

    [Fact]
    public void Create_FailingCallThenCrash_LeavesNoIndexOrAnEmptyOne()
    {
        var seed = Random.Shared.Next();
        RunUntilItPasses(seed, [], Options, index => { }, (directory, _) =>
        {
            using var index = TestSchema.Open(directory, Options);
            using var searcher = index.Acquire();
            Assert.Equal(0, searcher.DocCount);
        });
    }

    [Fact]
    public void Commit_FailingCallThenCrash_LeavesTheOldOrTheNewCommit()
    {
        var seed = Random.Shared.Next();
        var files = OldIndex();
        RunUntilItPasses(seed, files, Options, Change, (directory, hasCommitted) =>
        {
            using var index = TestSchema.Open(directory, Options);
            var isNew = index.UserData["state"] == "new";
            Assert.True(isNew || !hasCommitted, $"seed {seed}: a commit that returned is lost.");
            AssertState(index, isNew);
            Assert.True(index.Check().IsWhole, $"seed {seed}");
            Change(index); // It can be written to again.
            AssertState(index, isNew: true);
        });
    }

    /// <summary>The change is committed in the middle of a merge, which ends afterwards.</summary>
    [Fact]
    public void MergeTier_FailingCallThenCrash_LeavesTheOldOrTheNewCommit()
    {
        var seed = Random.Shared.Next();
        var files = OldIndex();
        RunUntilItPasses(seed, files, Options with { AutoMerge = false }, ChangeBesideAMerge, (directory, hasCommitted) =>
        {
            using var index = TestSchema.Open(directory, Options with { AutoMerge = false });
            var isNew = index.UserData["state"] == "new";
            Assert.True(isNew || !hasCommitted, $"seed {seed}: a commit that returned is lost.");
            AssertState(index, isNew);
            Assert.True(index.Check().IsWhole, $"seed {seed}");
            ChangeBesideAMerge(index); // It can be written to and merged again.
            AssertState(index, isNew: true);
            Assert.Equal(1, index.Writer.SegmentCount);
        });
    }

    private static void RunUntilItPasses(
        int seed,
        Dictionary<string, byte[]> files,
        IndexOptions options,
        Action<SearchIndex> change,
        Action<PolicySearch.Engine.Storage.IIndexDirectory, bool> judge)
    {
        var random = new Random(seed);
        for (var call = 1; ; call++)
        {
            var directory = new FaultyDirectory(files) { FailingCall = call };
            var hasCommitted = TryChange(directory, options, change);
            for (var crash = 0; crash < 4; crash++)
            {
                using var after = DirectoryBytes.ToDirectory(directory.Crash(random));
                judge(after, hasCommitted);
            }

            if (!directory.HasFailed)
                return;
        }
    }

    private static bool TryChange(FaultyDirectory directory, IndexOptions options, Action<SearchIndex> change)
    {
        try
        {
            using var index = TestSchema.Open(directory, options);
            change(index);
            return true;
        }
        catch (Exception exception) when (exception is IOException or IndexDamagedException)
        {
            return false;
        }
    }

    private static Dictionary<string, byte[]> OldIndex()
    {
        using var directory = new PolicySearch.Engine.Storage.RamDirectory();
        using (var index = TestSchema.Open(directory, Options with { AutoMerge = false }))
        {
            var data = new RandomData(4);
            for (var i = 0; i < 6; i++)
            {
                index.Writer.Add(new IndexDocument($"{i}").AddText("body", "old").AddKeyword("city", "北京").AddVector("embedding", data.Vector()));
                if (i % 2 == 1)
                    index.Writer.Commit(new Dictionary<string, string> { ["state"] = "old" });
            }
        }

        return DirectoryBytes.Read(directory);
    }

    private static void Change(SearchIndex index)
    {
        var data = new RandomData(5);
        index.Writer.Delete("0");
        index.Writer.Add(new IndexDocument("1").AddText("body", "new"));
        index.Writer.Add(new IndexDocument("6").AddText("body", "new"));
        index.Writer.UpdateVectors("embedding", [("2", [data.Vector(), data.Vector()])]);
        index.Writer.Commit(new Dictionary<string, string> { ["state"] = "new" });
    }

    private static void ChangeBesideAMerge(SearchIndex index)
    {
        var isChanged = false;
        index.Writer.MergeTierInSlices(_ => ChangeOnce(), TimeSpan.Zero);
        ChangeOnce();
        while (index.Writer.MergeTier())
        {
        }

        void ChangeOnce()
        {
            if (!isChanged)
                Change(index);
            isChanged = true;
        }
    }

    private static void AssertState(SearchIndex index, bool isNew)
    {
        using var searcher = index.Acquire();
        Assert.Equal(6, searcher.DocCount);
        Assert.Equal(isNew ? 4 : 6, searcher.Search(new TermQuery("body", "old"), 10).Total);
        Assert.Equal(isNew ? 2 : 0, searcher.Search(new TermQuery("body", "new"), 10).Total);
        Assert.Equal(isNew ? 2 : 1, searcher.GetVectors(searcher.Find("2"), "embedding").Count);
        Assert.False(searcher.IsPartial);
    }
}
