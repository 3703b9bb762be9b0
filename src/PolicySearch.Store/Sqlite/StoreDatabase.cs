using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>
/// The SQLite file of a store: one connection for the writer, others for readers, each read on one snapshot. Connections of readers are
/// kept with their statements. Errors of SQLite leave as <see cref="StoreException"/>.
/// </summary>
internal sealed class StoreDatabase : IDisposable
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly string _file;
    private readonly string _readerConnection;
    private readonly StoreConnection? _writer;
    private readonly Action<string>? _beforeStatement;
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<StoreConnection> _idle = [];
    private volatile bool _closed;

    static StoreDatabase() => SQLitePCL.Batteries_V2.Init();

    private StoreDatabase(string file, bool writable, Action<string>? beforeStatement)
    {
        _file = file;
        _beforeStatement = beforeStatement;
        _readerConnection = ConnectionString(file, SqliteOpenMode.ReadWrite);
        if (writable)
            _writer = new StoreConnection(ConnectionString(file, SqliteOpenMode.ReadWriteCreate));
    }

    /// <summary>Opens the file; the writer creates or upgrades it.</summary>
    public static StoreDatabase Open(string file, bool writable, Action<string>? beforeStatement)
    {
        var database = new StoreDatabase(file, writable, beforeStatement);
        try
        {
            database.Guard(database.Prepare);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="read"/> on one snapshot, beside the writer and other readers.</summary>
    public T Read<T>(Func<StoreConnection, T> read) => Guard(() =>
    {
        var connection = TakeReader();
        try
        {
            T result;
            using (connection.BeginTransaction(deferred: true))
                result = read(connection);
            GiveBack(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it is on the disk when this returns, or nothing.</summary>
    public T Write<T>(Func<WriteSession, T> write) => Guard(() =>
    {
        if (_writer is null)
            throw new InvalidOperationException("The store was opened for reading.");
        lock (_gate)
        {
            using var transaction = _writer.BeginTransaction();
            var result = write(new WriteSession(_writer, _beforeStatement));
            _beforeStatement?.Invoke("COMMIT");
            transaction.Commit();
            return result;
        }
    });

    public void Dispose()
    {
        _closed = true;
        CloseIdle();
        _writer?.Dispose();
    }

    private static string ConnectionString(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = mode,
        Pooling = false,
        ForeignKeys = true,
    }.ToString();

    private StoreConnection TakeReader()
    {
        if (_idle.TryTake(out var idle))
            return idle;
        var connection = new StoreConnection(_readerConnection);
        connection.Open();
        connection.Execute("PRAGMA query_only=ON");
        return connection;
    }

    private void GiveBack(StoreConnection connection)
    {
        _idle.Add(connection);
        if (_closed)
            CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }

    private bool Prepare()
    {
        if (_writer is null)
            return PrepareReading();
        _writer.Open();
        StoreSchema.Verify(_writer, _file);
        _writer.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        StoreSchema.Upgrade(_writer);
        return true;
    }

    private bool PrepareReading()
    {
        using var connection = new StoreConnection(_readerConnection);
        connection.Open();
        StoreSchema.Verify(connection, _file);
        return StoreSchema.IsEmpty(connection) ? throw new StoreMissingException(Path.GetDirectoryName(_file)!) : true;
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new StoreDamagedException(_file, error.Message, error);
        }
        catch (InvalidDataException error)
        {
            throw new StoreDamagedException(_file, error.Message, error);
        }
        catch (SqliteException error)
        {
            throw new StoreException(
                $"文档库“{_file}”无法读写：{error.Message}", "请检查磁盘空间、文件权限和磁盘状态后重试；已经接受的文档不受影响。", error);
        }
    }
}
