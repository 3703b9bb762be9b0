using System.Text;
using Microsoft.Data.Sqlite;
using PolicySearch.Store.Sqlite;
using PolicySearch.Testing;

namespace PolicySearch.Store.Tests;

/// <summary>The store against failing statements, cut and damaged files, other writers and other versions.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Operations => new("put", "replace", "delete", "renew");

    [Theory]
    [MemberData(nameof(Operations))]
    public void Write_FailingAtEachStatementInTurn_LeavesTheOldStateUntilItSucceeds(string operation)
    {
        var failures = 0;
        for (var failAt = 1; ; failAt++)
        {
            using var folder = new TemporaryFolder();
            Seed(folder.Root);
            var before = State(folder.Root);

            if (Succeeds(folder.Root, operation, failAt))
            {
                Assert.NotEqual(before, State(folder.Root));
                break;
            }

            failures++;
            Assert.Equal(before, State(folder.Root));
        }

        Assert.True(failures >= 3, $"only {failures} statements failed: the faults were not injected");
    }

    [Fact]
    public void Open_WithTheLogCutAnywhere_ShowsTheOldStateOrTheNew()
    {
        Seed(_folder.Root);
        var oldState = State(_folder.Root);
        using var crashed = new TemporaryFolder();
        string newState;
        using (var store = DocumentStore.Open(_folder.Root))
        {
            store.Put(Samples.Submission("old", "一、改过。"));
            newState = State(_folder.Root);
            File.Copy(_folder.PathOf("store.db"), crashed.PathOf("store.db"));
            File.Copy(_folder.PathOf("store.db-wal"), crashed.PathOf("full-wal"));
        }

        var log = File.ReadAllBytes(crashed.PathOf("full-wal"));
        var seen = new HashSet<string>();
        for (var length = 0; length <= log.Length; length += Math.Max(1, (log.Length - length) / 2))
        {
            using var cut = new TemporaryFolder();
            File.Copy(crashed.PathOf("store.db"), cut.PathOf("store.db"));
            File.WriteAllBytes(cut.PathOf("store.db-wal"), log[..length]);
            seen.Add(State(cut.Root));
            if (length == log.Length)
                break;
        }

        Assert.Equal([.. new[] { oldState, newState }.Order()], seen.Order());
    }

    [Fact]
    public void Open_BySecondWriter_IsRefusedUntilTheFirstIsGone()
    {
        using (DocumentStore.Open(_folder.Root))
        {
            var error = Assert.Throws<StoreLockedException>(() => DocumentStore.Open(_folder.Root));
            Assert.Contains("--data", error.Remedy, StringComparison.Ordinal);
        }

        DocumentStore.Open(_folder.Root).Dispose();
    }

    [Fact]
    public void Open_ForReadingBesideAWriter_SeesWhatIsCommitted()
    {
        using var writer = DocumentStore.Open(_folder.Root);
        using var reader = DocumentStore.Open(_folder.Root, new StoreOptions { Access = StoreAccess.Read });

        writer.Put(Samples.Submission("doc"));

        Assert.NotNull(reader.GetDocument("doc"));
        Assert.False(reader.IsWritable);
        Assert.Throws<InvalidOperationException>(() => reader.Delete("doc"));
    }

    [Fact]
    public void Read_WhileAWriterIsInItsTransaction_NeverWaitsNorSeesHalf()
    {
        Seed(_folder.Root);
        using var reader = DocumentStore.Open(_folder.Root, new StoreOptions { Access = StoreAccess.Read });
        var clausesDuringWrite = new List<int>();
        using (var writer = DocumentStore.Open(_folder.Root, new StoreOptions
        {
            BeforeStatement = _ => clausesDuringWrite.Add(reader.Count().Clauses),
        }))
        {
            writer.Put(Samples.Submission("old", "一\n二\n三\n四"));
        }

        Assert.All(clausesDuringWrite, count => Assert.Equal(2, count));
        Assert.Equal(4, reader.Count().Clauses);
    }

    [Fact]
    public async Task Read_FromManyThreadsBesideTheWriter_AlwaysSeesWholeDocuments()
    {
        using var store = DocumentStore.Open(_folder.Root);
        store.Put(Samples.Submission("doc", "一\n二"));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(store, done.Token))).ToArray();

        for (var round = 0; round < 40; round++)
            store.Put(Samples.Submission("doc", string.Join('\n', Enumerable.Range(0, 2 + round % 5).Select(line => $"第{round}轮第{line}行"))));
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Fact]
    public void Open_WithoutAStore_SaysSo() =>
        Assert.Throws<StoreMissingException>(() => DocumentStore.Open(_folder.Root, new StoreOptions { Access = StoreAccess.Read }));

    [Theory]
    [InlineData(StoreAccess.Read)]
    [InlineData(StoreAccess.Write)]
    public void Open_OfAFileThatIsNoDatabase_IsDamaged(StoreAccess access)
    {
        File.WriteAllText(_folder.PathOf("store.db"), new string('x', 5000));

        var error = Assert.Throws<StoreDamagedException>(() => DocumentStore.Open(_folder.Root, new StoreOptions { Access = access }));

        Assert.Contains("store.db", error.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(_folder.PathOf("store.db")).Length);
    }

    [Fact]
    public void Open_OfAnotherProgramsDatabase_IsRefusedAndLeftAlone()
    {
        using (var connection = new SqliteConnection($"Data Source={_folder.PathOf("store.db")};Pooling=false"))
        {
            SQLitePCL.Batteries_V2.Init();
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE notes(text)";
            command.ExecuteNonQuery();
        }

        Assert.Throws<StoreDamagedException>(() => DocumentStore.Open(_folder.Root));
    }

    [Fact]
    public void Open_OfANewerVersion_SaysWhichAndLeavesItAlone()
    {
        Seed(_folder.Root);
        Sql("PRAGMA user_version=99");

        var error = Assert.Throws<StoreVersionException>(() => DocumentStore.Open(_folder.Root));

        Assert.Equal(99, error.Found);
    }

    /// <summary>Version 1 kept bytes and texts as they are, vectors as floats, and with each mention the full name.</summary>
    [Theory]
    [InlineData(StoreAccess.Write)]
    [InlineData(StoreAccess.Read)]
    public void Open_OfVersion1_GivesEverythingBack(StoreAccess access)
    {
        Seed(_folder.Root);
        Sql("UPDATE sources SET text=unpacked(text), blocks=unpacked(blocks), outline=unpacked(outline)");
        Sql("UPDATE clauses SET text=unpacked(text), notes=unpacked(notes)");
        Sql("ALTER TABLE mentions ADD COLUMN full_name TEXT NOT NULL DEFAULT 'in full'");
        Sql("UPDATE sources SET bytes=CAST(text AS BLOB)");
        Sql("INSERT INTO models VALUES(1, 'hash', 'model', 2)");
        Sql($"INSERT INTO embeddings VALUES(1, x'{Convert.ToHexString(ContentHash.Of("甲"))}', x'0000803F00000000')");
        var before = State(_folder.Root);
        Sql("PRAGMA user_version=1");

        using var store = DocumentStore.Open(_folder.Root, new StoreOptions { Access = access });

        Assert.Equal(before, State(_folder.Root));
        Assert.Equal([1f, 0f], store.Embeddings.Find(new EmbeddingModel("hash", "model", 2), ["甲"])["甲"]);
        Assert.Equal(store.GetDocument("old")!.Document.Source.Text, Encoding.UTF8.GetString(store.GetContent("old")!.Bytes));
        Assert.True(store.Check().IsSound);
    }

    [Fact]
    public void Check_OfAChangedLetter_NamesDocumentAndClause()
    {
        Seed(_folder.Root);
        Sql("UPDATE clauses SET text=replace(text, '充电桩', '充电站')");
        Sql("UPDATE sources SET bytes=x'00'");

        using var store = DocumentStore.Open(_folder.Root);
        var problems = store.Check().Problems;

        Assert.Contains(problems, problem => problem.Contains("old.1", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("校验值", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfAnOverwrittenPage_NeverPassesForSound()
    {
        Seed(_folder.Root);
        var bytes = File.ReadAllBytes(_folder.PathOf("store.db"));
        for (var page = 1; page < bytes.Length / 4096; page++)
        {
            using var damaged = new TemporaryFolder();
            var copy = (byte[])bytes.Clone();
            copy.AsSpan(page * 4096, 4096).Fill(0xA5);
            File.WriteAllBytes(damaged.PathOf("store.db"), copy);
            Assert.True(IsReported(damaged.Root), $"page {page} of {bytes.Length / 4096}");
        }
    }

    private static bool IsReported(string folder)
    {
        try
        {
            using var store = DocumentStore.Open(folder);
            return !store.Check().IsSound;
        }
        catch (StoreDamagedException)
        {
            return true;
        }
    }

    private static int ReadUntil(DocumentStore store, CancellationToken done)
    {
        var reads = 0;
        do
        {
            var document = store.GetDocument("doc")!.Document;
            Assert.Equal(document.Source.Text, string.Join('\n', document.Clauses.Select(clause => clause.Text)));
            reads++;
        }
        while (!done.IsCancellationRequested);
        return reads;
    }

    private static void Seed(string folder)
    {
        using var store = DocumentStore.Open(folder);
        store.Put(Samples.Submission("old"));
    }

    private static bool Succeeds(string folder, string operation, int failAt)
    {
        var statement = 0;
        using var store = DocumentStore.Open(folder, new StoreOptions
        {
            BeforeStatement = _ => { if (++statement == failAt) throw new IOException("injected"); },
        });
        try
        {
            Run(store, operation);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Run(DocumentStore store, string operation)
    {
        _ = operation switch
        {
            "put" => store.Put(Samples.Submission("new", origin: "/files/b.txt")),
            "replace" => store.Put(Samples.Submission("old", "一、改过。")),
            "renew" => store.Renew("old", Samples.Submission("moved", parserVersion: 2)),
            _ => (object?)store.Delete("old"),
        };
    }

    /// <summary>All that a reader can see.</summary>
    private static string State(string folder)
    {
        using var store = DocumentStore.Open(folder, new StoreOptions { Access = StoreAccess.Read });
        var documents = store.ListDocuments(new DocumentFilter(), 1, 100).Documents.Select(document => store.GetDocument(document.Id));
        return System.Text.Json.JsonSerializer.Serialize(
            new object[] { documents, store.ChangesAfter(0), store.Count(), store.ListDepartments(new DocumentFilter()) });
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.PathOf("store.db")};Pooling=false");
        connection.Open();
        connection.CreateFunction("unpacked", (object value) => value is byte[] packed ? Packing.ReadText(packed) : value);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
