namespace PolicySearch.Search.Indexing;

/// <summary>A path that was given for import does not exist, or holds nothing to import. The message names it, in Chinese.</summary>
public sealed class ImportPathException(string message, string remedy) : Exception(message)
{
    /// <summary>What to do about it, in Chinese.</summary>
    public string Remedy { get; } = remedy;
}
