namespace PolicySearch.Search;

/// <summary>How the index stands to the store.</summary>
public enum IndexState
{
    /// <summary>It holds the words of every accepted document.</summary>
    Current,

    /// <summary>It is whole and behind the change log.</summary>
    CatchingUp,

    /// <summary>It is being made anew from the store, because it was missing, damaged or of another version.</summary>
    Rebuilding,
}
