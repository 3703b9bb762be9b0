namespace PolicySearch.Search.Querying;

/// <summary>Settings of fusion.</summary>
public sealed record FusionOptions
{
    /// <summary>The method.</summary>
    public FusionMethod Method { get; init; } = FusionMethod.MinMax;

    /// <summary>Weight of the list of words, at least 0.</summary>
    public double KeywordWeight { get; init; } = 0.3;

    /// <summary>Weight of the list of meaning, at least 0.</summary>
    public double SemanticWeight { get; init; } = 0.7;

    /// <summary>The k of reciprocal rank fusion.</summary>
    public int RankConstant { get; init; } = 20;

    /// <summary>How many candidates of each list count; also how far answers can be paged through.</summary>
    public int Candidates { get; init; } = 1000;

    /// <summary>For <see cref="FusionMethod.MinMax"/>: the candidate whose score becomes 0 (counted from 1).</summary>
    public int MinMaxDepth { get; init; } = 200;
}
