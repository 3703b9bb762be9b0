using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A parsed document on its way into the store, with what it was parsed from.</summary>
public sealed record Submission
{
    /// <summary>The parsed document.</summary>
    public required PolicyDocument Document { get; init; }

    /// <summary>The bytes as received.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Version of the parser that made <see cref="Document"/>.</summary>
    public required int ParserVersion { get; init; }

    /// <summary>Metadata given beside the bytes, if any.</summary>
    public SuppliedMetadata? Supplied { get; init; }

    /// <summary>Name of the file without its folder, if there is one.</summary>
    public string? FileName { get; init; }

    /// <summary>Full path of the file; empty for a document that was handed over without one (a PUT request).</summary>
    public string Origin { get; init; } = "";

    /// <summary>True to put the document in the place of another text from another file under the same derived key, instead of reporting the conflict.</summary>
    public bool Replace { get; init; }
}
