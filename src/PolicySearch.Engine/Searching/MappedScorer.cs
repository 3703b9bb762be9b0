using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Compares windows where the file is mapped, for scans of every vector: many that stand side by side in a sweep at the speed of memory, others one by one,
/// asked for ahead.
/// </summary>
/// <param name="query">The query.</param>
/// <param name="layer">The layer.</param>
/// <param name="hits">Receives the windows.</param>
internal ref struct MappedScorer(QuantizedQuery query, VectorLayer layer, WindowHits hits) : IWindowScorer
{
    /// <summary>Windows that are asked for ahead of their use where they lie apart.</summary>
    private const int Ahead = 16;

    private readonly ReadOnlySpan<float> _scales = layer.Scales;
    private readonly float[] _scores = new float[VectorScan.SweepWindows];
    private readonly int[] _asked = new int[Ahead];
    private WindowHits _hits = hits;
    private int _picked;
    private int _compared;

    /// <inheritdoc/>
    public void Sweep(int first, int count)
    {
        ComparePicked();
        query.Cosines(layer.Codes(first, count), _scales.Slice(first, count), _scores);
        _hits.Add(first, _scores.AsSpan(0, count));
    }

    /// <inheritdoc/>
    public void Pick(int window)
    {
        VectorMemory.Prefetch(layer.Codes(window));
        VectorMemory.Prefetch(_scales.Slice(window, 1));
        if (_picked - _compared == Ahead)
            CompareNext();
        _asked[_picked++ % Ahead] = window;
    }

    /// <inheritdoc/>
    public void Flush()
    {
        ComparePicked();
        _hits.Flush();
    }

    private void ComparePicked()
    {
        while (_compared < _picked)
            CompareNext();
    }

    private void CompareNext()
    {
        var window = _asked[_compared++ % Ahead];
        _hits.Add(window, query.Cosine(layer.Codes(window), _scales[window]));
    }
}
