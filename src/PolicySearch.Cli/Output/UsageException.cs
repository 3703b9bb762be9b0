namespace PolicySearch.Cli.Output;

/// <summary>Options that are each valid and do not go together, or a value that only the command can judge. The message is in Chinese.</summary>
internal sealed class UsageException(string message, string remedy) : Exception(message)
{
    /// <summary>What to do about it, in Chinese.</summary>
    public string Remedy { get; } = remedy;
}
