using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Comparing;

/// <summary>One question to several regions.</summary>
public sealed record CompareRequest
{
    /// <summary>Fewest regions.</summary>
    public const int MinCities = 2;

    /// <summary>Most regions.</summary>
    public const int MaxCities = 8;

    /// <summary>Most clauses of a region.</summary>
    public const int MaxSize = 20;

    /// <summary>The question, in the language of a search.</summary>
    public required string Query { get; init; }

    /// <summary>The regions, by full or short name.</summary>
    public required IReadOnlyList<string> Cities { get; init; }

    /// <summary>How many clauses of each region, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 5;

    /// <summary>Whether what their provinces and the nation issued is given too, in columns of its own.</summary>
    public bool IncludeParents { get; init; }

    /// <summary>Departments that clauses must name, in any form; any where none is given.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>States of validity; any where none is given.</summary>
    public IReadOnlyList<ValidityStatus> Validity { get; init; } = [];

    /// <summary>First 成文日期, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last 成文日期, inclusive.</summary>
    public DateOnly? To { get; init; }
}
