namespace PolicySearch.Engine.Queries;

/// <summary>
/// A combination of queries; the score is the sum of the matching <see cref="Must"/> and <see cref="Should"/> parts.
/// Without <see cref="Must"/>, at least one of <see cref="Should"/> has to match. A query with neither matches nothing.
/// </summary>
public sealed record BooleanQuery : Query
{
    /// <summary>All of these have to match.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>Those of these that match raise the score.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>None of these may match.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>How many of <see cref="Should"/> have to match at least.</summary>
    public int MinimumShouldMatch { get; init; }

    /// <summary>
    /// Which share (0 to 1) of the weight of <see cref="Should"/> has to match at least. The weight of a term is its idf
    /// times its boost (of a phrase the sum of its terms'); terms that the index does not have weigh nothing.
    /// </summary>
    public float MinimumShouldWeight { get; init; }

    /// <summary>Any of the parts, scores added: Lucene's plain OR.</summary>
    public static BooleanQuery AnyOf(params IReadOnlyList<Query> parts) => new() { Should = parts };

    /// <summary>All of the parts, scores added.</summary>
    public static BooleanQuery AllOf(params IReadOnlyList<Query> parts) => new() { Must = parts };
}
