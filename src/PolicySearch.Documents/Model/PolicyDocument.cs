namespace PolicySearch.Documents.Model;

/// <summary>A parsed document: what the parser makes of one source text.</summary>
public sealed record PolicyDocument
{
    /// <summary>Stable id, fit for a URL; made from <see cref="Key"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What the id was made from.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>What is known of the document as a whole.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>The text that all offsets point into.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The issued document and what is attached to it, in order; at least one.</summary>
    public required IReadOnlyList<DocumentPart> Parts { get; init; }

    /// <summary>Headings at the top level, each with those below it.</summary>
    public required IReadOnlyList<OutlineNode> Outline { get; init; }

    /// <summary>All clauses, in the order of the text.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Other documents that this one names, in the order of the text.</summary>
    public required IReadOnlyList<DocumentReference> References { get; init; }

    /// <summary>What the parser found odd.</summary>
    public required IReadOnlyList<ParseWarning> Warnings { get; init; }
}
