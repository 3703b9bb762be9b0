namespace PolicySearch.Store;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>What the process wants to do.</summary>
    /// <value>Write.</value>
    public StoreAccess Access { get; init; } = StoreAccess.Write;

    /// <summary>The clock of the change log.</summary>
    /// <value>The system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called before every writing statement and before the commit; what it throws aborts the transaction. For tests.</summary>
    internal Action<string>? BeforeStatement { get; init; }
}
