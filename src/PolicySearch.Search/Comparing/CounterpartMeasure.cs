using PolicySearch.Search.Similar;

namespace PolicySearch.Search.Comparing;

/// <summary>
/// When the nearest clause of another region (by vectors, in the whole region) counts as the counterpart of one: each is the nearest of the
/// other and their cosine is high enough, or they have enough text in common.
/// </summary>
/// <param name="MutualCosine">Least cosine of two clauses that are each other's nearest.</param>
/// <param name="Share">Least share of text (<see cref="SharedText.Share"/>), whichever is nearest.</param>
public sealed record CounterpartMeasure(double MutualCosine, double Share)
{
    /// <summary>The measure in use; docs/decisions/compare.md says how it was chosen.</summary>
    public static CounterpartMeasure Default { get; } = new(0.8, SharedText.PartlyCopied);

    /// <summary>Whether a clause reaches it.</summary>
    public bool IsReached(double cosine, bool isMutual, SharedText shared) => (isMutual && cosine >= MutualCosine) || shared.Share >= Share;
}
