namespace PolicySearch.Store;

/// <summary>
/// The store cannot do what was asked, for a reason outside the program: a full disk, a file without access, a store that is locked,
/// damaged, missing or of another version (see the derived types). The message may be shown to whoever runs the program, not to remote callers.
/// </summary>
public class StoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The cause, in Chinese.</param>
    /// <param name="remedy">What to do about it, in Chinese.</param>
    /// <param name="inner">The error beneath, if any.</param>
    public StoreException(string message, string remedy, Exception? inner = null)
        : base(message, inner) => Remedy = remedy;

    /// <summary>What to do about it, in Chinese.</summary>
    public string Remedy { get; }
}
