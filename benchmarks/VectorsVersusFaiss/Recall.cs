using PolicySearch.Engine;

namespace VectorsVersusFaiss;

/// <summary>How much of the exact answer the coarse pass keeps.</summary>
internal static class Recall
{
    /// <summary>
    /// The share of <paramref name="coarse"/> that scores no less than the last of <paramref name="exact"/>, so that any of
    /// equal documents will do.
    /// </summary>
    public static double Of(IReadOnlyList<VectorHit> exact, IReadOnlyList<VectorHit> coarse) =>
        exact.Count == 0 ? 1 : coarse.Count(hit => hit.Score >= exact[^1].Score) / (double)exact.Count;
}
