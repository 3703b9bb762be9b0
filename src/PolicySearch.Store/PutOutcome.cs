namespace PolicySearch.Store;

/// <summary>What became of a submission.</summary>
public enum PutOutcome
{
    /// <summary>A new document.</summary>
    Added,

    /// <summary>A document that was there, in a new form.</summary>
    Replaced,

    /// <summary>The very document that was there: no change, no entry in the change log.</summary>
    Unchanged,

    /// <summary>Refused: a different text from another origin stands under the same derived key.</summary>
    Conflict,
}
