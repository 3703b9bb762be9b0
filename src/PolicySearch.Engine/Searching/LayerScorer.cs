using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Compares a query with all windows of documents of one layer: in one sweep where they lie close together, else one by one.</summary>
/// <param name="query">The query.</param>
/// <param name="layer">The layer.</param>
/// <param name="docBase">Number of the segment's first document.</param>
/// <param name="hits">Receives each document with its best window.</param>
internal ref struct LayerScorer(QuantizedQuery query, VectorLayer layer, int docBase, TopHits<WindowScore> hits)
{
    private const int BatchDocs = 64;

    /// <summary>A sweep may pass over as many windows that are not wanted as there are wanted ones.</summary>
    private const int SweepFactor = 2;

    /// <summary>Windows that are asked for ahead of their use where they lie apart.</summary>
    private const int Ahead = 8;

    private readonly ReadOnlySpan<int> _docs = layer.Docs;
    private readonly ReadOnlySpan<int> _starts = layer.Starts;
    private readonly ReadOnlySpan<float> _scales = layer.Scales;
    private readonly int[] _batch = new int[BatchDocs];
    private int[] _windows = new int[BatchDocs];
    private float[] _scores = new float[BatchDocs];
    private int _count;

    /// <summary>Takes in a document.</summary>
    /// <param name="index">Where it stands in the layer; greater than the one before.</param>
    public void Add(int index)
    {
        _batch[_count++] = index;
        if (_count == BatchDocs)
            Flush();
    }

    /// <summary>Compares what was taken in.</summary>
    public void Flush()
    {
        if (_count == 0)
            return;
        var batch = _batch.AsSpan(0, _count);
        _count = 0;
        var wanted = 0;
        foreach (var index in batch)
            wanted += _starts[index + 1] - _starts[index];
        var first = _starts[batch[0]];
        var range = _starts[batch[^1] + 1] - first;
        if (range <= SweepFactor * wanted)
            Sweep(batch, first, range);
        else
            Pick(batch, wanted);
    }

    private void Sweep(ReadOnlySpan<int> batch, int first, int range)
    {
        Grow(ref _scores, range);
        query.Cosines(layer.Codes(first, range), _scales.Slice(first, range), _scores);
        foreach (var index in batch)
            AddBest(index, _scores.AsSpan(_starts[index] - first, _starts[index + 1] - _starts[index]));
    }

    private void Pick(ReadOnlySpan<int> batch, int wanted)
    {
        Grow(ref _scores, wanted);
        Grow(ref _windows, wanted);
        var count = 0;
        foreach (var index in batch)
        {
            for (var window = _starts[index]; window < _starts[index + 1]; window++)
                _windows[count++] = window;
        }

        for (var i = 0; i < wanted; i++)
        {
            if (i + Ahead < wanted)
                VectorMemory.Prefetch(layer.Codes(_windows[i + Ahead]));
            _scores[i] = query.Cosine(layer.Codes(_windows[i]), _scales[_windows[i]]);
        }

        var offset = 0;
        foreach (var index in batch)
        {
            var windows = _starts[index + 1] - _starts[index];
            AddBest(index, _scores.AsSpan(offset, windows));
            offset += windows;
        }
    }

    private readonly void AddBest(int index, ReadOnlySpan<float> scores)
    {
        var best = new WindowScore(float.NegativeInfinity, -1);
        for (var window = 0; window < scores.Length; window++)
        {
            if (scores[window] > best.Score)
                best = new WindowScore(scores[window], window);
        }

        if (best.Window >= 0)
            hits.Add(docBase + _docs[index], best);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[Math.Max(length, array.Length * 2)];
    }
}
