using System.Numerics;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Whether the coarse pass pays. Times are multiples of the time of one window in it, as measured by benchmarks/VectorsVersusFaiss.</summary>
internal static class ScanCost
{
    /// <summary>So many allowed windows of 64 are compared in one sweep with those between them.</summary>
    public const int DenseWord = 16;

    /// <summary>A window compared in a sweep, its codes copied.</summary>
    private const int Swept = 32;

    /// <summary>A window that is compared by itself, its codes copied.</summary>
    private const int Picked = 400;

    /// <param name="layer">The layer.</param>
    /// <param name="allowed">The windows to find the best of.</param>
    /// <param name="candidates">Windows that the coarse pass keeps.</param>
    public static bool PaysCoarsePass(VectorLayer layer, AllowedWindows allowed, long candidates)
    {
        var (exact, coarse, count) = (0L, 0L, 0L);
        for (var word = 0; word < allowed.Words; word++)
        {
            var bits = BitOperations.PopCount(allowed.Word(word));
            exact += bits >= DenseWord ? 64 * Swept : bits * Picked;
            coarse += bits > 0 ? 64 : 0;
            count += bits;
        }

        return layer.HasSigns && coarse + (Math.Min(candidates, count) * Picked) < exact;
    }
}
