using PolicySearch.Search.Similar;

namespace PolicySearch.Search.Comparing;

/// <summary>
/// When a clause of another region counts as the counterpart of one: it is the nearest by vectors in the whole region, and its cosine or its
/// share of text in common reaches these values.
/// </summary>
/// <param name="Cosine">Least cosine.</param>
/// <param name="Share">Least share of text (<see cref="SharedText.Share"/>).</param>
public sealed record CounterpartMeasure(double Cosine, double Share)
{
    /// <summary>The measure in use; docs/decisions/compare.md says how it was chosen.</summary>
    public static CounterpartMeasure Default { get; } = new(0.75, SharedText.PartlyCopied);

    /// <summary>Whether a clause reaches it.</summary>
    public bool IsReached(double cosine, SharedText shared) => cosine >= Cosine || shared.Share >= Share;
}
