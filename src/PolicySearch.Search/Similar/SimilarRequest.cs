using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Similar;

/// <summary>A search for clauses like one.</summary>
public sealed record SimilarRequest
{
    /// <summary>Most clauses that can be asked for.</summary>
    public const int MaxSize = 50;

    /// <summary>The clause.</summary>
    public required string ClauseId { get; init; }

    /// <summary>How many clauses at most, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>False: of other regions only; true: of its own region only; null: of any.</summary>
    public bool? SameCity { get; init; }

    /// <summary>Regions, by full or short name; any where none is given.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>Whether clauses of its own document count too.</summary>
    public bool SameDocument { get; init; }

    /// <summary>Kinds that are wanted; all where none is given.</summary>
    public IReadOnlyList<SimilarityKind> Kinds { get; init; } = [];

    /// <summary>States of validity; any where none is given.</summary>
    public IReadOnlyList<ValidityStatus> Validity { get; init; } = [];
}
