namespace PolicySearch.Store.Sqlite;

/// <summary>The statements of one transaction. Tests hand in <paramref name="beforeStatement"/> to let any one of them fail.</summary>
internal sealed class WriteSession(StoreConnection connection, Action<string>? beforeStatement)
{
    /// <summary>For reading inside the transaction.</summary>
    public StoreConnection Connection => connection;

    /// <summary>Number of the last entry that this transaction made in the change log, if any.</summary>
    public long? LoggedChange { get; set; }

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        beforeStatement?.Invoke(sql);
        return connection.Execute(sql, parameters);
    }

    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Execute(sql, parameters);
        return connection.Scalar<long>("SELECT last_insert_rowid()");
    }
}
