namespace PolicySearch.Documents.Readers;

/// <summary>Names of formats in requests and lists of documents.</summary>
public static class FormatNames
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = ".txt",
        ["markdown"] = ".md",
        ["html"] = ".html",
    };

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join('、', Extensions.Keys);

    /// <summary>How the name of a file of a format ends; null for an unknown format.</summary>
    /// <param name="format"><c>text</c>, <c>markdown</c> or <c>html</c>, in any case.</param>
    public static string? ExtensionOf(string format) => Extensions.GetValueOrDefault(format);
}
