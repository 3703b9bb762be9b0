using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Makes documents of windows of a layer that come with their scores, numbers rising. Nothing is done for a document before a window of it is good enough.</summary>
/// <param name="layer">The layer.</param>
/// <param name="allowed">Which documents count.</param>
/// <param name="docBase">Number of the segment's first document.</param>
/// <param name="hits">Receives each document with its best window.</param>
internal ref struct WindowHits(VectorLayer layer, AllowedWindows allowed, int docBase, NearestDocs hits)
{
    private readonly AllowedWindows _allowed = allowed;
    private readonly ReadOnlySpan<int> _docs = layer.Docs;
    private readonly ReadOnlySpan<int> _starts = layer.Starts;
    private WindowOwners _owners = new(layer);
    private int _index = -1;
    private float _best;
    private int _bestWindow;

    /// <summary>Takes in windows that stand side by side.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="scores">A score for each.</param>
    public void Add(int first, ReadOnlySpan<float> scores)
    {
        var i = 0;
        for (; i <= scores.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var some = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(scores), (nuint)i);
            var good = Vector256.GreaterThanOrEqual(some, Vector256.Create(hits.Floor)).ExtractMostSignificantBits();
            for (; good != 0; good &= good - 1)
                AddGood(first + i + BitOperations.TrailingZeroCount(good), scores[i + BitOperations.TrailingZeroCount(good)]);
        }

        for (; i < scores.Length; i++)
            Add(first + i, scores[i]);
    }

    /// <summary>Takes in one window.</summary>
    public void Add(int window, float score)
    {
        if (score >= hits.Floor)
            AddGood(window, score);
    }

    /// <summary>Hands on the last document.</summary>
    public readonly void Flush()
    {
        if (_index >= 0 && _allowed.Contains(_docs[_index]))
            hits.Add(docBase + _docs[_index], _best, _bestWindow - _starts[_index]);
    }

    private void AddGood(int window, float score)
    {
        var index = _owners.IndexOf(window);
        if (index != _index)
        {
            Flush();
            (_index, _best, _bestWindow) = (index, score, window);
        }
        else if (score > _best)
        {
            (_best, _bestWindow) = (score, window);
        }
    }
}
