namespace PolicySearch.Search.Indexing;

/// <summary>What became of a file.</summary>
public enum ImportStatus
{
    /// <summary>A new document.</summary>
    Added,

    /// <summary>A document that was there, in a new form.</summary>
    Replaced,

    /// <summary>Nothing changed.</summary>
    Unchanged,

    /// <summary>Refused: a different text stands under the same key.</summary>
    Conflict,

    /// <summary>It could not be read.</summary>
    Failed,
}
