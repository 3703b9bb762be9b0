namespace PolicySearch.Search.Indexing;

/// <summary>What became of one document.</summary>
/// <param name="Path">The file, with the number of the line for one of JSON Lines (<c>docs.jsonl:17</c>).</param>
/// <param name="Status">What was done.</param>
public sealed record ImportItem(string Path, ImportStatus Status)
{
    /// <summary>Id of the document; null for a file that could not be read.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Number of its clauses.</summary>
    public int Clauses { get; init; }

    /// <summary>Number of the document's last change; wait for it to find the document.</summary>
    public long Change { get; init; }

    /// <summary>Stable code of the problem, if there is one.</summary>
    public string? Code { get; init; }

    /// <summary>The cause of the problem, in Chinese.</summary>
    public string? Message { get; init; }

    /// <summary>What to do about the problem, in Chinese.</summary>
    public string? Remedy { get; init; }

    /// <summary>True if the file is in the corpus now.</summary>
    public bool IsAccepted => Status is ImportStatus.Added or ImportStatus.Replaced or ImportStatus.Unchanged;
}
