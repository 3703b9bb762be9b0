using PolicySearch.Engine.Checking;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Checking;

public sealed class RepairTests
{
    [Fact]
    public void Rebuild_AfterDamage_AnswersPartiallyUntilTheCommitThenWholly()
    {
        using var directory = DirectoryBytes.ToDirectory(Damaged(MakeFiles(), ".postings"));
        using var index = TestSchema.Open(directory);
        using (var before = index.Acquire())
        {
            Assert.True(index.HasDamage);
            Assert.True(before.Search(new MatchAllQuery(), 10).Partial);
        }

        index.Writer.DeleteAll();
        AddAll(index);
        index.Writer.Commit();

        using var after = index.Acquire();
        Assert.False(index.HasDamage);
        Assert.Equal(4, after.Search(new TermQuery("body", "a"), 10).Total);
        Assert.True(index.Check().IsWhole);
        Assert.DoesNotContain(directory.List(), name => name.StartsWith("s1.", StringComparison.Ordinal));
    }

    [Fact]
    public void Commit_WithoutRebuild_KeepsTheDamageKnown()
    {
        using var directory = DirectoryBytes.ToDirectory(Damaged(MakeFiles(), ".terms"));
        using (var index = TestSchema.Open(directory))
        {
            index.Writer.Add(new IndexDocument("new").AddText("body", "a"));
            index.Writer.Merge();
            index.Writer.Commit();
            Assert.True(index.HasDamage);
        }

        using var again = TestSchema.Open(directory);
        using var searcher = again.Acquire();
        Assert.True(searcher.IsPartial);
        Assert.Equal(["new"], searcher.Search(new TermQuery("body", "a"), 10).Hits.Select(hit => searcher.GetId(hit.Doc)));
    }

    /// <summary>The segment looked whole again after a reopening, with the document that had been deleted meanwhile.</summary>
    [Fact]
    public void Reopen_DamagedSegmentThatMissedADeletion_DoesNotBringTheDocumentBack()
    {
        using var directory = DirectoryBytes.ToDirectory(DamagedBehindTheFirstBlock());
        using (var index = TestSchema.Open(directory))
        {
            Assert.False(index.Check().IsWhole);
            index.Writer.Delete("document number 1");
            index.Writer.Commit();
        }

        using var again = TestSchema.Open(directory);
        using var searcher = again.Acquire();
        Assert.True(searcher.IsPartial);
        Assert.Equal(-1, searcher.Find("document number 1"));
        Assert.Equal(0, searcher.DocCount);
    }

    [Fact]
    public void DamageReported_DamageMetBySearch_IsRaisedOnce()
    {
        using var directory = DirectoryBytes.ToDirectory(DamagedBehindTheFirstBlock());
        using var index = TestSchema.Open(directory);
        var damages = new List<IndexDamage>();
        index.DamageReported += (_, damage) => damages.Add(damage);
        using var searcher = index.Acquire();
        Assert.False(searcher.IsPartial);

        var first = searcher.Search(new MatchAllQuery(), 20_000);
        var second = searcher.Search(new MatchAllQuery(), 20_000);

        Assert.True(first.Partial && second.Partial);
        Assert.Empty(first.Hits);
        Assert.Single(damages);
        Assert.Throws<IndexDamagedException>(() => searcher.GetId(0));
    }

    [Fact]
    public void Scrub_DamageThatNoQueryTouches_IsFound()
    {
        using var directory = DirectoryBytes.ToDirectory(DamagedBehindTheFirstBlock());
        using var index = TestSchema.Open(directory);
        Assert.False(index.HasDamage);
        var snapshot = index.AcquireSnapshot();

        for (var step = 0; step < 100 && !index.HasDamage; step++)
            Scrubber.Step(snapshot, 1);

        snapshot.Release();
        Assert.True(index.HasDamage);
    }

    [Fact]
    public void Open_OtherAnalyzerOrSchema_IsAVersionAndNoDamage()
    {
        using var directory = DirectoryBytes.ToDirectory(MakeFiles());

        Assert.Throws<IndexVersionException>(() =>
            SearchIndex.Open(directory, TestSchema.Schema, new WordAnalyzer { Version = "words-2" }, TestSchema.Options));
        Assert.Throws<IndexVersionException>(() =>
            SearchIndex.Open(directory, TestSchema.Schema with { VectorDimension = 9 }, new WordAnalyzer(), TestSchema.Options));
    }

    [Fact]
    public void Open_OtherFormat_IsAVersionAndNoDamage()
    {
        var files = MakeFiles();
        var manifest = files["manifest"];
        manifest[4]++;
        BitConverter.TryWriteBytes(manifest.AsSpan(manifest.Length - 4), Crc32C.Compute(manifest.AsSpan(0, manifest.Length - 4)));
        using var directory = DirectoryBytes.ToDirectory(files);

        Assert.Throws<IndexVersionException>(() => TestSchema.Open(directory));
        SearchIndex.Erase(directory);
        using var index = TestSchema.Open(directory);
        Assert.Empty(index.UserData);
    }

    private static void AddAll(SearchIndex index)
    {
        for (var i = 0; i < 4; i++)
            index.Writer.Add(new IndexDocument($"{i}").AddText("body", "a b").AddKeyword("city", "北京"));
    }

    private static Dictionary<string, byte[]> MakeFiles()
    {
        using var directory = new RamDirectory();
        using (var index = TestSchema.Open(directory))
        {
            AddAll(index);
            index.Writer.Commit();
        }

        return DirectoryBytes.Read(directory);
    }

    private static Dictionary<string, byte[]> Damaged(Dictionary<string, byte[]> files, string ending)
    {
        var name = files.Keys.First(name => name.EndsWith(ending, StringComparison.Ordinal));
        files[name][40] ^= 1;
        return files;
    }

    private static Dictionary<string, byte[]> DamagedBehindTheFirstBlock()
    {
        using var directory = new RamDirectory();
        using (var index = TestSchema.Open(directory))
        {
            for (var i = 0; i < 12_000; i++)
                index.Writer.Add(new IndexDocument($"document number {i}"));
            index.Writer.Commit();
        }

        var files = DirectoryBytes.Read(directory);
        files[files.Keys.First(name => name.EndsWith(".terms", StringComparison.Ordinal))][20_000] ^= 1;
        return files;
    }
}
