using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine;

/// <summary>How <see cref="IndexSearcher.Search"/> counts, sorts and restricts.</summary>
public sealed record SearchOptions
{
    /// <summary>
    /// Matches are counted exactly up to this number. Counting holds the search up where more has to be looked at than the
    /// best hits need: with 0 nothing is counted, and a match that is found is reported as a total of 0 that is not exact.
    /// </summary>
    /// <value>10,000 by default.</value>
    public int TotalLimit { get; init; } = 10_000;

    /// <summary>Integer field to sort by instead of the score; documents without a value come last.</summary>
    public string? SortField { get; init; }

    /// <summary>Largest value first, with <see cref="SortField"/>.</summary>
    public bool Descending { get; init; }

    /// <summary>Only documents of this filter are hits; it does not change scores.</summary>
    public Filter? Filter { get; init; }

    /// <summary>Scores every match: the judge of the pruned search.</summary>
    internal bool Exhaustive { get; init; }
}
