using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing;

/// <summary>A citation held against the corpus.</summary>
public sealed record CheckedCitation
{
    /// <summary>Where it stands in the text that was given, in UTF-16 code units.</summary>
    public required TextRange Range { get; init; }

    /// <summary>What stands there.</summary>
    public required string Text { get; init; }

    /// <summary>The title that is cited, without its brackets; null where only a 文号 is.</summary>
    public string? Title { get; init; }

    /// <summary>The 文号 that is cited, as written.</summary>
    public string? DocNumber { get; init; }

    /// <summary>The place that is cited, as written.</summary>
    public string? Place { get; init; }

    /// <summary>Whether what is cited exists.</summary>
    public required CitationStatus Status { get; init; }

    /// <summary>Whether the document exists in the corpus.</summary>
    public required bool DocumentExists { get; init; }

    /// <summary>Whether the place exists in the document; null where none is cited or the document does not exist.</summary>
    public bool? ClauseExists { get; init; }

    /// <summary>The same in a sentence, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>What may be meant, with its right citation; several where the citation is not clear.</summary>
    public required IReadOnlyList<CitationCandidate> Candidates { get; init; }
}
