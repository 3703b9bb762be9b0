using System.Buffers;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Compares copies of windows, for searches that need a few of them: see <see cref="CopiedCosines"/>.</summary>
/// <param name="query">The query.</param>
/// <param name="layer">The layer.</param>
/// <param name="hits">Receives the windows.</param>
internal ref struct CopyingScorer(QuantizedQuery query, VectorLayer layer, WindowHits hits) : IWindowScorer
{
    /// <summary>Windows that are collected before they are compared.</summary>
    private const int MostCollected = 1 << 14;

    private readonly ReadOnlySpan<float> _scales = layer.Scales;
    private readonly List<WindowRun> _runs = [];
    private WindowHits _hits = hits;
    private int _collected;

    /// <inheritdoc/>
    public void Sweep(int first, int count) => Take(new WindowRun(first, count));

    /// <inheritdoc/>
    public void Pick(int window)
    {
        var runs = CollectionsMarshal.AsSpan(_runs);
        if (runs.IsEmpty || runs[^1].First + runs[^1].Count != window || runs[^1].Count >= VectorScan.SweepWindows)
        {
            Take(new WindowRun(window, 1));
            return;
        }

        runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
        _collected++;
    }

    /// <inheritdoc/>
    public void Flush()
    {
        Compare();
        _hits.Flush();
    }

    private void Take(WindowRun run)
    {
        if (_collected + run.Count > MostCollected)
            Compare();
        _runs.Add(run);
        _collected += run.Count;
    }

    private void Compare()
    {
        var cosines = ArrayPool<float>.Shared.Rent(_collected);
        CopiedCosines.Compute(layer, query, _scales, CollectionsMarshal.AsSpan(_runs), cosines);
        var at = 0;
        foreach (var run in _runs)
        {
            _hits.Add(run.First, cosines.AsSpan(at, run.Count));
            at += run.Count;
        }

        ArrayPool<float>.Shared.Return(cosines);
        _runs.Clear();
        _collected = 0;
    }
}
