using System.Runtime.InteropServices;

namespace PolicySearch.Engine.Searching;

/// <summary>Keeps the documents with the highest scores, each with its best window; among equal ones those with the lower number.</summary>
/// <remarks>
/// It takes in twice as many as it keeps, then sorts and drops the lower half. Score and document are one whole number, so that
/// sorting compares nothing but whole numbers.
/// </remarks>
/// <param name="limit">Documents to keep.</param>
internal sealed class NearestDocs(int limit)
{
    private const int SmallestRoom = 256;

    private readonly List<ulong> _keys = [];
    private readonly List<int> _windows = [];
    private readonly long _room = Math.Max(SmallestRoom, 2L * limit);

    /// <summary>A document with a lower score need not be added.</summary>
    public float Floor { get; private set; } = limit == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    public void Add(int doc, float score, int window)
    {
        _keys.Add(((ulong)Rank(score) << 32) | (uint)~doc);
        _windows.Add(window);
        if (_keys.Count >= _room)
            Drop();
    }

    /// <summary>The documents kept, best first.</summary>
    public List<VectorHit> Take()
    {
        Drop();
        var hits = new List<VectorHit>(_keys.Count);
        for (var i = _keys.Count - 1; i >= 0; i--)
            hits.Add(new VectorHit((int)~(uint)_keys[i], ScoreOf((uint)(_keys[i] >> 32)), _windows[i]));
        return hits;
    }

    private void Drop()
    {
        CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_windows));
        var surplus = Math.Max(0, _keys.Count - limit);
        _keys.RemoveRange(0, surplus);
        _windows.RemoveRange(0, surplus);
        if (_keys.Count == limit && limit > 0)
            Floor = ScoreOf((uint)(_keys[0] >> 32));
    }

    /// <summary>A whole number that rises with the score.</summary>
    private static uint Rank(float score)
    {
        var bits = BitConverter.SingleToUInt32Bits(score + 0f); // so that −0 becomes 0
        return (bits & 0x8000_0000) != 0 ? ~bits : bits | 0x8000_0000;
    }

    private static float ScoreOf(uint rank) =>
        BitConverter.UInt32BitsToSingle((rank & 0x8000_0000) != 0 ? rank & 0x7FFF_FFFF : ~rank);
}
