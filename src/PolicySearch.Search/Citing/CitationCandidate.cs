namespace PolicySearch.Search.Citing;

/// <summary>A document that a citation may mean, with the place in it.</summary>
public sealed record CitationCandidate
{
    /// <summary>Most clause ids that are given; <see cref="ClauseCount"/> says how many there are.</summary>
    public const int MostClauses = 20;

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its 文号 as written.</summary>
    public string? DocNumber { get; init; }

    /// <summary>Its region.</summary>
    public string? City { get; init; }

    /// <summary>How its title is the one cited; null where none is cited, or another one.</summary>
    public TitleMatch? TitleMatch { get; init; }

    /// <summary>Whether its 文号 is the one cited; null where none is cited.</summary>
    public bool? NumberMatches { get; init; }

    /// <summary>The right citation: of the place where it exists, else of the document.</summary>
    public required string Citation { get; init; }

    /// <summary>Address of the first clause of the place, else of the document.</summary>
    public required string Permalink { get; init; }

    /// <summary>The clauses of the place, its own first, then those below it; none where no place is cited or found.</summary>
    public IReadOnlyList<string> ClauseIds { get; init; } = [];

    /// <summary>How many clauses the place has.</summary>
    public int ClauseCount { get; init; }

    /// <summary>Where the cited place does not exist: the numbers that the document has there instead.</summary>
    public IReadOnlyList<string> Siblings { get; init; } = [];

    /// <summary>The candidates of a resolved document: one for each place that may be meant, else the document itself.</summary>
    public static IEnumerable<CitationCandidate> Of(ResolvedDocument document, IPermalinks permalinks)
    {
        var metadata = document.Stored.Document.Metadata;
        var whole = new CitationCandidate
        {
            DocumentId = document.Stored.Document.Id,
            Title = metadata.Title?.Value ?? "",
            DocNumber = metadata.DocNumber?.Value,
            City = metadata.Region?.Value.Name,
            TitleMatch = document.TitleMatch,
            NumberMatches = document.NumberMatches,
            Citation = document.Citation,
            Permalink = permalinks.ToDocument(document.Stored.Document.Id),
            Siblings = document.Siblings,
        };
        return document.Places.Count == 0 ? [whole] : document.Places.Select(place => whole.At(place, permalinks));
    }

    private CitationCandidate At(ResolvedPlace place, IPermalinks permalinks)
    {
        var ids = place.All.Select(clause => clause.Id).ToList();
        return this with
        {
            Citation = place.Citation,
            Permalink = permalinks.ToClause(ids[0]),
            ClauseIds = ids.Count > MostClauses ? ids[..MostClauses] : ids,
            ClauseCount = ids.Count,
        };
    }
}
