using Microsoft.Data.Sqlite;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>An index that is missing, damaged or of another version is made anew from the store, and never answers wrongly.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Open_WithoutTheIndexFolder_RebuildsAndAnswersTheSame()
    {
        var expected = await ImportAsync();
        Directory.Delete(Segments, recursive: true);

        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Equal(expected, CorpusFixture.Find(corpus, "充电桩"));
        Assert.Contains(_fixture.Events, line => line.IsWarning && line.Message.Contains("重建", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_WithEachFileDeletedOrCutOrFlippedInTurn_RebuildsAndAnswersTheSame()
    {
        var expected = await ImportAsync();
        var sound = Directory.GetFiles(Segments).ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in sound.Keys)
        {
            foreach (var damage in Damages(sound[file]))
            {
                Restore(sound);
                if (damage is null)
                    File.Delete(file);
                else
                    File.WriteAllBytes(file, damage);

                await using var corpus = _fixture.Open();
                corpus.Check();
                await CorpusFixture.WaitUntilReadyAsync(corpus);
                Assert.Equal(expected, CorpusFixture.Find(corpus, "充电桩"));
                Assert.True(corpus.Check().IsSound, $"{Path.GetFileName(file)}: {string.Join('\n', corpus.Check().Problems)}");
            }
        }
    }

    [Fact]
    public async Task Search_MeetingDamageWhileOpen_NeverAnswersWronglyAndRebuilds()
    {
        var expected = await ImportAsync();
        foreach (var file in Directory.GetFiles(Segments))
            Flip(file, new FileInfo(file).Length / 2);

        await using var corpus = _fixture.Open();
        var first = CorpusFixture.Find(corpus, "充电桩");
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Empty(first.Except(expected));
        Assert.Equal(expected, CorpusFixture.Find(corpus, "充电桩"));
    }

    [Fact]
    public async Task Open_WithAnotherModel_DropsTheOldVectorsAndComputesNewOnes()
    {
        await ImportAsync();
        _fixture.Embedding = new FakeEmbedding("fake-2");

        await using var corpus = _fixture.Open();
        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);

        Assert.Equal(2 * status.Store.Clauses, _fixture.Embedding.Computed); // with title and headings, and by itself
        Assert.Equal(0, status.MissingVectors);
    }

    [Fact]
    public async Task Open_WithAnOlderStoreFromABackup_RebuildsForIt()
    {
        await ImportAsync();
        var backup = File.ReadAllBytes(StoreFile);
        await using (var corpus = _fixture.Open())
        {
            corpus.Importer.Put("一、扩建机场航站楼。"u8.ToArray(), "c.txt", null);
            await CorpusFixture.WaitUntilReadyAsync(corpus);
        }

        File.WriteAllBytes(StoreFile, backup);
        await using var restored = _fixture.Open();
        await CorpusFixture.WaitUntilReadyAsync(restored);

        Assert.Empty(CorpusFixture.Find(restored, "机场"));
        Assert.NotEmpty(CorpusFixture.Find(restored, "充电桩"));
    }

    [Fact]
    public async Task Open_AfterAnotherParserVersion_ParsesTheKeptBytesAgain()
    {
        await ImportAsync();
        using (var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE documents SET parser_version=-1; UPDATE clauses SET citation='old';";
            command.ExecuteNonQuery();
        }

        await using var corpus = _fixture.Open();
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        var clauses = corpus.Store.GetClauses(CorpusFixture.Find(corpus, "充电桩")).Values;
        Assert.All(clauses, clause => Assert.NotEqual("old", clause.Clause.Citation));
        Assert.Contains(_fixture.Events, line => line.Message.Contains("重新解析", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ForReadingWithoutAnIndex_SaysWhatToDo()
    {
        await ImportAsync();
        Directory.Delete(Segments, recursive: true);

        var error = Assert.Throws<IndexUnusableException>(() => _fixture.Open(StoreAccess.Read));

        Assert.Contains("reindex", error.Remedy, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Segments) && Directory.GetFiles(Segments).Length > 0);
    }

    private string Segments => Path.Combine(_fixture.Data, "segments");

    private string StoreFile => Path.Combine(_fixture.Data, "store.db");

    private async Task<IReadOnlyList<string>> ImportAsync()
    {
        _fixture.WriteDocument("a.txt", "包头市人民政府关于充电的通知", "包府发〔2020〕54号", "加快充电桩建设。（市发改委牵头）", "优化落户政策。（市公安局负责）");
        await using var corpus = _fixture.Open();
        corpus.Importer.Import([_fixture.Files]);
        await CorpusFixture.WaitUntilReadyAsync(corpus);
        return CorpusFixture.Find(corpus, "充电桩");
    }

    private static IEnumerable<byte[]?> Damages(byte[] sound)
    {
        yield return null;
        yield return [];
        yield return sound[..(sound.Length / 2)];
        foreach (var position in sound.Length == 0 ? [] : new[] { 0, sound.Length / 2, sound.Length - 1 })
        {
            var flipped = (byte[])sound.Clone();
            flipped[position] ^= 0x10;
            yield return flipped;
        }
    }

    private static void Flip(string file, long position)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length == 0)
            return;
        bytes[position] ^= 0x10;
        File.WriteAllBytes(file, bytes);
    }

    private void Restore(Dictionary<string, byte[]> files)
    {
        foreach (var file in Directory.GetFiles(Segments))
            File.Delete(file);
        foreach (var (file, bytes) in files)
            File.WriteAllBytes(file, bytes);
    }
}
