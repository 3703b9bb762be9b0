using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Compares a query with windows of one layer, their numbers rising: many that stand side by side in a sweep, others one by one, many of which are
/// asked for before the first is waited for. Nothing is done for a document before a window of it is good enough.
/// </summary>
/// <remarks>
/// What reads every vector reads the mapped file, at the speed of memory. What reads a few of them copies these: codes are most of an index and the part
/// of it that is needed least, and pages that stay mapped for their sake would be memory that the server takes.
/// </remarks>
/// <param name="query">The query.</param>
/// <param name="layer">The layer.</param>
/// <param name="allowed">Which documents count.</param>
/// <param name="docBase">Number of the segment's first document.</param>
/// <param name="hits">Receives each document with its best window.</param>
/// <param name="mapped">Whether the codes are compared where they are mapped; otherwise they are copied.</param>
internal ref struct LayerScorer(QuantizedQuery query, VectorLayer layer, AllowedWindows allowed, int docBase, NearestDocs hits, bool mapped)
{
    /// <summary>Windows compared at a time in a sweep.</summary>
    public const int SweepWindows = 1024;

    /// <summary>Pieces that are asked for before they are compared, where each is asked of the processor's caches.</summary>
    private const int AheadInMemory = 16;

    /// <summary>The same, where each is asked of a device.</summary>
    private const int AheadOnDevice = 4096;

    private readonly AllowedWindows _allowed = allowed;
    private readonly ReadOnlySpan<int> _docs = layer.Docs;
    private readonly ReadOnlySpan<int> _starts = layer.Starts;
    private readonly ReadOnlySpan<float> _scales = layer.Scales;
    private readonly float[] _scores = new float[SweepWindows];
    private readonly List<(int First, int Count)> _picked = [];
    private WindowOwners _owners = new(layer);
    private int _index = -1;
    private float _best;
    private int _bestWindow;

    /// <summary>Compares windows that stand side by side.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">At most <see cref="SweepWindows"/>.</param>
    public void Sweep(int first, int count)
    {
        ComparePicked();
        Compare(first, count);
    }

    /// <summary>Takes in one window, which is compared later.</summary>
    public void Pick(int window)
    {
        var runs = CollectionsMarshal.AsSpan(_picked);
        if (!runs.IsEmpty && runs[^1].First + runs[^1].Count == window && runs[^1].Count < SweepWindows)
        {
            runs[^1].Count++;
            return;
        }

        if (_picked.Count == (mapped ? AheadInMemory : AheadOnDevice))
            ComparePicked();
        _picked.Add((window, 1));
    }

    /// <summary>Ends the work.</summary>
    public void Flush()
    {
        ComparePicked();
        AddDocument();
    }

    private void ComparePicked()
    {
        foreach (var (first, count) in _picked)
            Prefetch(first, count);
        foreach (var (first, count) in _picked)
            Compare(first, count);
        _picked.Clear();
    }

    private readonly void Prefetch(int first, int count)
    {
        if (mapped)
            VectorMemory.Prefetch(layer.Codes(first));
        else
            layer.Prefetch(first, count);
    }

    private void Compare(int first, int count)
    {
        if (mapped)
            query.Cosines(layer.Codes(first, count), _scales.Slice(first, count), _scores);
        else
            layer.Cosines(query, first, _scales.Slice(first, count), _scores);
        AddGood(first, count);
    }

    private void AddGood(int first, int count)
    {
        var i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var scores = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_scores), (nuint)i);
            var good = Vector256.GreaterThanOrEqual(scores, Vector256.Create(hits.Floor)).ExtractMostSignificantBits();
            for (; good != 0; good &= good - 1)
                Add(first + i + BitOperations.TrailingZeroCount(good), _scores[i + BitOperations.TrailingZeroCount(good)]);
        }

        for (; i < count; i++)
        {
            if (_scores[i] >= hits.Floor)
                Add(first + i, _scores[i]);
        }
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
