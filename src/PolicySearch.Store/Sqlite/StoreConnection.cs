using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>
/// A connection that keeps its statements prepared: SQLite plans each of them once. For one thread at a time; the texts of the
/// statements are constants of this program, so that there are few of them.
/// </summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _idle = [];
    private SqliteTransaction? _transaction;

    public StoreConnection(string connectionString) => _connection = new SqliteConnection(connectionString);

    public void Open() => _connection.Open();

    /// <summary>Begins a transaction: one that writes from its first statement on, or a snapshot for reading.</summary>
    public SqliteTransaction BeginTransaction(bool deferred = false) => _transaction = _connection.BeginTransaction(deferred);

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Take(sql, parameters);
        var changed = command.ExecuteNonQuery();
        GiveBack(command);
        return changed;
    }

    public T Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Take(sql, parameters);
        var value = (T)command.ExecuteScalar()!;
        GiveBack(command);
        return value;
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = new List<T>();
        var command = Take(sql, parameters);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                rows.Add(map(reader));
        }

        GiveBack(command);
        return rows;
    }

    public T? QuerySingle<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        T? row;
        var command = Take(sql, parameters);
        using (var reader = command.ExecuteReader())
            row = reader.Read() ? map(reader) : null;
        GiveBack(command);
        return row;
    }

    public void Dispose()
    {
        foreach (var command in _idle.Values)
            command.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    /// <summary>A statement that is not running; what fails is not given back, and goes with its connection.</summary>
    private SqliteCommand Take(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_idle.Remove(sql, out var command))
            command = New(sql);
        command.Transaction = _transaction is { Connection: not null } running ? running : null;
        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, value) = parameters[i];
            if (i == command.Parameters.Count)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            else
                command.Parameters[i].Value = value ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand New(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void GiveBack(SqliteCommand command)
    {
        if (!_idle.TryAdd(command.CommandText, command))
            command.Dispose();
    }
}
