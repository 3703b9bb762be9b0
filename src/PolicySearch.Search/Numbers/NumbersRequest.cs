using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Numbers;

/// <summary>How many clauses and documents there are by one or two properties.</summary>
public sealed record NumbersRequest
{
    /// <summary>Most rows of an answer.</summary>
    public const int MaxRows = 10_000;

    /// <summary>Which clauses are counted: its filters and, if it has one, its query, as keyword mode takes it.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>One or two properties.</summary>
    public required IReadOnlyList<FacetField> By { get; init; }

    /// <summary>How many rows at most, 1 to <see cref="MaxRows"/>: those with most clauses.</summary>
    public int Limit { get; init; } = 100;
}
