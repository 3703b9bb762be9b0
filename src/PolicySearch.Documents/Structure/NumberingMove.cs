namespace PolicySearch.Documents.Structure;

/// <summary>What a marker would be to the lists that are open where it stands.</summary>
internal enum NumberingMove
{
    /// <summary>The next number of an open list.</summary>
    Continue,

    /// <summary>The first number of a new list, below the open ones.</summary>
    Open,

    /// <summary>The first number again, of a list that is open.</summary>
    Restart,

    /// <summary>The next number of a list that ended under another heading: numbers that run on across chapters.</summary>
    RunOn,

    /// <summary>A later number of an open list; some are missing.</summary>
    Gap,

    /// <summary>The same number again.</summary>
    Repeat,

    /// <summary>A number that fits no list.</summary>
    Jump,
}
