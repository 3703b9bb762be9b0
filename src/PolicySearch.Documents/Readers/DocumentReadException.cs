namespace PolicySearch.Documents.Readers;

/// <summary>A file cannot be read as a document. The message may be shown to whoever sent the file.</summary>
public sealed class DocumentReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable code, for example <c>pdf-not-supported</c>.</param>
    /// <param name="message">The cause, in Chinese.</param>
    /// <param name="remedy">What to do about it, in Chinese.</param>
    /// <param name="inner">The error beneath, if any.</param>
    public DocumentReadException(string code, string message, string remedy, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>Stable code.</summary>
    public string Code { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
