namespace PolicySearch.Search.Querying;

/// <summary>A request that cannot be answered as it stands. The message may be shown to whoever sent it.</summary>
public sealed class SearchRequestException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable code, for example <c>query-empty</c>.</param>
    /// <param name="message">The cause, in Chinese.</param>
    /// <param name="remedy">What to do about it, in Chinese.</param>
    public SearchRequestException(string code, string message, string remedy)
        : base(message)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>Stable code.</summary>
    public string Code { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
