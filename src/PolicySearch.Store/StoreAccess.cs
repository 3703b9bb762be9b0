namespace PolicySearch.Store;

/// <summary>What a process may do with a store.</summary>
public enum StoreAccess
{
    /// <summary>Read; any number of processes at once, beside one writer.</summary>
    Read,

    /// <summary>Read and write; one process at a time. Creates the store where there is none.</summary>
    Write,
}
