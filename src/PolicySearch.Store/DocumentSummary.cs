using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A document without its text and clauses.</summary>
public sealed record DocumentSummary
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What the id was made from.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>What is known of the document as a whole, with origins.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>Name of the file without its folder, if it came from one.</summary>
    public string? FileName { get; init; }

    /// <summary>Number of clauses.</summary>
    public required int ClauseCount { get; init; }

    /// <summary>Version of the parser that made the clauses.</summary>
    public required int ParserVersion { get; init; }

    /// <summary>Number of the change that brought this form of the document.</summary>
    public required long Change { get; init; }

    /// <summary>When this form was accepted.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }
}
