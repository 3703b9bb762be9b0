namespace PolicySearch.Api.Parameters;

/// <summary>What a write waits for before it is answered.</summary>
internal enum WaitFor
{
    /// <summary>The change is accepted: it survives a crash.</summary>
    Accepted,

    /// <summary>The words of the change are found.</summary>
    Searchable,
}
