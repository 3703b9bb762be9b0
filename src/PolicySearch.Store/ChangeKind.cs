namespace PolicySearch.Store;

/// <summary>What happened to a document.</summary>
public enum ChangeKind
{
    /// <summary>It was added or replaced.</summary>
    Put,

    /// <summary>It was deleted.</summary>
    Delete,
}
