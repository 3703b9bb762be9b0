using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Keeps the windows with the highest coarse scores; among equal ones those that came first.</summary>
/// <remarks>
/// It takes in up to three times as many as it keeps, then finds by counting the score from which on enough are left, and
/// drops the others: a window costs a comparison with that score, and nothing more for nearly all of them.
/// </remarks>
internal sealed class SignCandidates(int count) : IDisposable
{
    private readonly (ushort Score, int Window)[] _kept = ArrayPool<(ushort Score, int Window)>.Shared.Rent(count * 3);
    private int _length;
    private int _below = -1;

    /// <summary>Whether any was dropped.</summary>
    public bool HasDropped => _below >= 0;

    private Span<(ushort Score, int Window)> Kept => _kept.AsSpan(0, _length);

    /// <summary>Bits of those scores of a block that may still count.</summary>
    public ulong Above(ReadOnlySpan<ushort> scores)
    {
        if (_below < 0)
            return ulong.MaxValue;
        var limit = Vector256.Create((ushort)_below);
        ref var first = ref MemoryMarshal.GetReference(scores);
        var bits = 0UL;
        for (var i = 0; i < SignCodes.BlockVectors; i += Vector256<ushort>.Count)
            bits |= (ulong)Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)i), limit).ExtractMostSignificantBits() << i;
        return bits;
    }

    /// <param name="score">Its coarse score.</param>
    /// <param name="window">A window, numbers rising.</param>
    public void Add(ushort score, int window)
    {
        _kept[_length++] = (score, window);
        if (_length == count * 3)
            Drop();
    }

    /// <summary>The windows kept, rising; valid until this is disposed.</summary>
    public ReadOnlySpan<(ushort Score, int Window)> Take()
    {
        if (_length > count)
            Drop();
        return Kept;
    }

    public void Dispose() => ArrayPool<(ushort Score, int Window)>.Shared.Return(_kept);

    private void Drop()
    {
        var (below, equal) = Limit();
        var left = 0;
        foreach (var candidate in Kept)
        {
            if (candidate.Score > below || (candidate.Score == below && equal-- > 0))
                _kept[left++] = candidate;
        }

        (_length, _below) = (left, below);
    }

    /// <summary>The lowest score that is kept, and how many of it.</summary>
    private (int Score, int Count) Limit()
    {
        var highest = 0;
        foreach (var (score, _) in Kept)
            highest = Math.Max(highest, score);
        var histogram = new int[highest + 1];
        foreach (var (score, _) in Kept)
            histogram[score]++;
        var (lowest, left) = (highest, count);
        while (histogram[lowest] < left)
            left -= histogram[lowest--];
        return (lowest, left);
    }
}
