using System.Collections.Concurrent;

namespace PolicySearch.Engine.Segments;

/// <summary>
/// Lends sets of documents of one segment. Those of a large segment are large objects, which only a collection of the oldest
/// generation frees: a filtered search would make several.
/// </summary>
/// <param name="docCount">Documents of the segment.</param>
internal sealed class BitsPool(int docCount)
{
    private const int MaxKept = 16;

    private readonly ConcurrentBag<ulong[]> _free = [];

    /// <summary>A set of as many words as the segment needs, empty.</summary>
    public ulong[] Rent()
    {
        if (!_free.TryTake(out var bits))
            return new ulong[BitSets.WordCount(docCount)];
        bits.AsSpan().Clear();
        return bits;
    }

    /// <summary>Takes back what was lent; who forgets it wastes memory, no more.</summary>
    public void Return(ulong[] bits)
    {
        if (_free.Count < MaxKept)
            _free.Add(bits);
    }
}
