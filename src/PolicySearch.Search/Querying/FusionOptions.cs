namespace PolicySearch.Search.Querying;

/// <summary>Settings of fusion. docs/search.md has the measurements behind the defaults.</summary>
public sealed record FusionOptions
{
    /// <summary>The method.</summary>
    public FusionMethod Method { get; init; } = FusionMethod.Scaled;

    /// <summary>Weight of the list of words, at least 0.</summary>
    public double KeywordWeight { get; init; } = 0.4;

    /// <summary>Weight of the list of meaning, at least 0.</summary>
    public double SemanticWeight { get; init; } = 0.6;

    /// <summary>For <see cref="FusionMethod.Scaled"/>: added to the best BM25 score, which then is 1; at least 0.</summary>
    public double KeywordSlack { get; init; } = 8;

    /// <summary>For <see cref="FusionMethod.Scaled"/>: the candidate (counted from 1) whose cosine becomes 0; where there are few, half of them and ten more.</summary>
    public int SemanticDepth { get; init; } = 100;

    /// <summary>The k of <see cref="FusionMethod.ReciprocalRank"/>.</summary>
    public int RankConstant { get; init; } = 20;

    /// <summary>How many of the list of words are fused. docs/quality.md: 500 find what 1,000 find, for three quarters of the work.</summary>
    public int WordsDepth { get; init; } = 500;

    /// <summary>How many of the list of meaning are fused, more than <see cref="SemanticDepth"/>. docs/quality.md: 300 find what 500 find.</summary>
    public int MeaningDepth { get; init; } = 300;

    /// <summary>How many vectors are compared for the list of meaning, at least <see cref="MeaningDepth"/>: what a search reads of the largest part of the index.</summary>
    public int MeaningCompared { get; init; } = 800;

    /// <summary>How far answers of both modes with meaning can be paged through.</summary>
    public int Candidates { get; init; } = 1000;
}
