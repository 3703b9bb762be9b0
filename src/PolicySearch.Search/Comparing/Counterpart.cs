using PolicySearch.Search.Similar;

namespace PolicySearch.Search.Comparing;

/// <summary>The clause of another region that is nearest to one.</summary>
/// <param name="City">The other region.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="Citation">Its citation.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Cosine">Cosine of the two, each by its nearest vectors.</param>
/// <param name="IsMutual">Whether the first clause is in turn the nearest to this one in its region.</param>
/// <param name="Shared">How much text the two have in common.</param>
/// <param name="IsCounterpart">Whether that is near enough, by the measure that the answer states.</param>
public sealed record Counterpart(
    string City, string ClauseId, string Citation, string Permalink, double Cosine, bool IsMutual, SharedText Shared, bool IsCounterpart);
