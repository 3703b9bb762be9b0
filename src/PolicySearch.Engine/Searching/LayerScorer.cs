using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Compares a query with windows of one layer, their numbers rising: many that stand side by side in a sweep, others one by one,
/// asked for ahead. Nothing is done for a document before a window of it is good enough.
/// </summary>
/// <param name="query">The query.</param>
/// <param name="layer">The layer.</param>
/// <param name="allowed">Which documents count.</param>
/// <param name="docBase">Number of the segment's first document.</param>
/// <param name="hits">Receives each document with its best window.</param>
internal ref struct LayerScorer(QuantizedQuery query, VectorLayer layer, AllowedWindows allowed, int docBase, NearestDocs hits)
{
    /// <summary>Windows compared at a time in a sweep.</summary>
    public const int SweepWindows = 1024;

    /// <summary>Windows that are asked for ahead of their use where they lie apart.</summary>
    private const int Ahead = 16;

    private readonly AllowedWindows _allowed = allowed;
    private readonly ReadOnlySpan<int> _docs = layer.Docs;
    private readonly ReadOnlySpan<int> _starts = layer.Starts;
    private readonly ReadOnlySpan<float> _scales = layer.Scales;
    private readonly float[] _scores = new float[SweepWindows];
    private readonly int[] _asked = new int[Ahead];
    private WindowOwners _owners = new(layer);
    private int _picked;
    private int _compared;
    private int _index = -1;
    private float _best;
    private int _bestWindow;

    /// <summary>Compares windows that stand side by side.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">At most <see cref="SweepWindows"/>.</param>
    public void Sweep(int first, int count)
    {
        ComparePicked();
        query.Cosines(layer.Codes(first, count), _scales.Slice(first, count), _scores);
        var i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var scores = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_scores), (nuint)i);
            var good = Vector256.GreaterThanOrEqual(scores, Vector256.Create(hits.Floor)).ExtractMostSignificantBits();
            for (; good != 0; good &= good - 1)
                Add(first + i + BitOperations.TrailingZeroCount(good), _scores[i + BitOperations.TrailingZeroCount(good)]);
        }

        for (; i < count; i++)
            AddIfGood(first + i, _scores[i]);
    }

    /// <summary>Takes in one window; it is compared soon.</summary>
    public void Pick(int window)
    {
        VectorMemory.Prefetch(layer.Codes(window));
        VectorMemory.Prefetch(_scales.Slice(window, 1));
        if (_picked - _compared == Ahead)
            CompareNext();
        _asked[_picked++ % Ahead] = window;
    }

    /// <summary>Ends the work.</summary>
    public void Flush()
    {
        ComparePicked();
        AddDocument();
    }

    private void ComparePicked()
    {
        while (_compared < _picked)
            CompareNext();
    }

    private void CompareNext()
    {
        var window = _asked[_compared++ % Ahead];
        AddIfGood(window, query.Cosine(layer.Codes(window), _scales[window]));
    }

    private void AddIfGood(int window, float score)
    {
        if (score >= hits.Floor)
            Add(window, score);
    }

    private void Add(int window, float score)
    {
        var index = _owners.IndexOf(window);
        if (index != _index)
        {
            AddDocument();
            (_index, _best, _bestWindow) = (index, score, window);
        }
        else if (score > _best)
        {
            (_best, _bestWindow) = (score, window);
        }
    }

    private readonly void AddDocument()
    {
        if (_index >= 0 && _allowed.Contains(_docs[_index]))
            hits.Add(docBase + _docs[_index], _best, _bestWindow - _starts[_index]);
    }
}
