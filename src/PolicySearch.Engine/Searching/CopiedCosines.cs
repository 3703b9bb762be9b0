using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Compares a query with a few windows of a layer, whose codes are copied: codes are most of an index and the part of it that is needed least, and pages that stay
/// mapped for their sake would be memory that the process takes. What is in memory is compared at once; the rest is asked of the device, all of it before the
/// first is waited for.
/// </summary>
internal static class CopiedCosines
{
    /// <param name="layer">The layer.</param>
    /// <param name="query">The query.</param>
    /// <param name="scales">Scales of all windows of the layer.</param>
    /// <param name="runs">The windows.</param>
    /// <param name="cosines">Receives a cosine for each, run after run.</param>
    public static void Compute(VectorLayer layer, QuantizedQuery query, ReadOnlySpan<float> scales, ReadOnlySpan<WindowRun> runs, Span<float> cosines)
    {
        var missing = new List<(WindowRun Run, int At)>();
        var at = 0;
        foreach (var run in runs)
        {
            if (!layer.TryCosines(query, run.First, scales.Slice(run.First, run.Count), cosines.Slice(at, run.Count), mayWait: false))
            {
                layer.Prefetch(run.First, run.Count);
                missing.Add((run, at));
            }

            at += run.Count;
        }

        foreach (var (run, place) in missing)
            layer.TryCosines(query, run.First, scales.Slice(run.First, run.Count), cosines.Slice(place, run.Count), mayWait: true);
    }
}
